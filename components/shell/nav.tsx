"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Permission } from "@/lib/access";
import { classNames } from "@/components/ui/class-names";
import { isCurrent, type NavGroup, navItems } from "./nav-items";

const groups: readonly NavGroup[] = ["reception", "planning", "settings", "data", "audit", "administration"];

type NavProps = { permissions: readonly Permission[]; onNavigate?: () => void };

/** The pages this member may open, in groups. */
export function Nav({ permissions, onNavigate }: NavProps) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  return (
    <nav aria-label={t("nav.label")} className="flex flex-col gap-4">
      {groups.map((group) => {
        const items = navItems.filter(
          (item) => item.group === group && permissions.includes(item.permission),
        );
        if (items.length === 0) return null;
        return (
          <div key={group}>
            <h2 id={`nav-${group}`} className="px-2 pb-1 text-xs font-normal text-ink-subtle">
              {t(`navGroup.${group}`)}
            </h2>
            <ul aria-labelledby={`nav-${group}`} className="flex flex-col gap-px">
              {items.map((item) => {
                const current = isCurrent(item, pathname);
                return (
                  <li key={item.id}>
                    <Link
                      href={item.href}
                      onClick={onNavigate}
                      aria-current={current ? "page" : undefined}
                      className={classNames(
                        "flex h-8 items-center gap-2.5 rounded-md px-2 text-sm text-ink-muted hover:bg-hover hover:text-ink pointer-coarse:h-11",
                        current && "bg-selected font-medium text-accent hover:bg-selected hover:text-accent",
                      )}
                    >
                      <item.icon aria-hidden strokeWidth={1.75} className="size-4 shrink-0" />
                      <span className="truncate">{t(`nav.${item.id}`)}</span>
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
