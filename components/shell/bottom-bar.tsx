"use client";

import { Menu } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Permission } from "@/lib/access";
import { classNames } from "@/components/ui/class-names";
import { isCurrent, navItems } from "./nav-items";

const itemStyles = "flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-ink-muted";

/** Beside the menu; more would be too narrow for a thumb and for their words. */
const SHOWN = 4;

type BottomBarProps = { permissions: readonly Permission[]; onMenu: () => void };

/** Phone: the first reception pages under the thumb, everything else one tap further. */
export function BottomBar({ permissions, onMenu }: BottomBarProps) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  const items = navItems
    .filter(({ group, permission }) => group === "reception" && permissions.includes(permission))
    .slice(0, SHOWN);
  return (
    <nav
      aria-label={t("nav.label")}
      className="flex shrink-0 border-t border-line bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {items.map((item) => {
        const current = isCurrent(item, pathname);
        return (
          <Link
            key={item.id}
            href={item.href}
            aria-current={current ? "page" : undefined}
            className={classNames(itemStyles, current && "font-medium text-accent")}
          >
            <item.icon aria-hidden strokeWidth={1.75} className="size-5" />
            {t(`nav.${item.id}`)}
          </Link>
        );
      })}
      <button type="button" onClick={onMenu} className={itemStyles} aria-haspopup="dialog">
        <Menu aria-hidden strokeWidth={1.75} className="size-5" />
        {t("menu")}
      </button>
    </nav>
  );
}
