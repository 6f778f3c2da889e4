"use client";

import { Languages } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuChoice } from "@/components/ui/dropdown-menu";
import { LOCALE_NAMES, LOCALES } from "@/lib/i18n/locale";
import { useLanguage } from "./use-language";

const options = LOCALES.map((value) => ({ value, label: <span lang={value}>{LOCALE_NAMES[value]}</span> }));

export function LanguageSwitch() {
  const t = useTranslations("shell");
  const [locale, setLocale] = useLanguage();
  return (
    <DropdownMenu
      trigger={
        <Button variant="ghost" size="icon" aria-label={t("language")} title={t("language")}>
          <Languages aria-hidden />
        </Button>
      }
    >
      <DropdownMenuChoice label={t("language")} value={locale} options={options} onValueChange={setLocale} />
    </DropdownMenu>
  );
}
