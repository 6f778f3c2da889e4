"use client";

import { type LucideIcon, Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuChoice } from "@/components/ui/dropdown-menu";
import { type Theme, THEMES } from "@/lib/client/theme";
import { useTheme } from "@/lib/client/use-theme";

const icons: Record<Theme, LucideIcon> = { system: Monitor, light: Sun, dark: Moon };

export function ThemeSwitch() {
  const t = useTranslations("shell");
  const [theme, setTheme] = useTheme();
  const Current = icons[theme];
  return (
    <DropdownMenu
      trigger={
        <Button variant="ghost" size="icon" aria-label={t("theme")} title={t("theme")}>
          <Current aria-hidden />
        </Button>
      }
    >
      <DropdownMenuChoice
        label={t("theme")}
        value={theme}
        options={THEMES.map((value) => {
          const Icon = icons[value];
          return { value, label: t(`themeName.${value}`), icon: <Icon aria-hidden /> };
        })}
        onValueChange={setTheme}
      />
    </DropdownMenu>
  );
}
