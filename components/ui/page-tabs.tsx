"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "./class-names";
import { tabListStyles, tabStyles } from "./tabs";

type PageTabsProps = {
  label: string;
  tabs: readonly { href: string; label: string; count?: number | undefined }[];
};

/** Pages that belong together, side by side; parts of one page are `Tabs`. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  const pathname = usePathname();
  return (
    <nav aria-label={label}>
      <ul className={tabListStyles}>
        {tabs.map((tab) => {
          const isCurrent = tab.href.split("?")[0] === pathname;
          return (
            <li key={tab.href}>
              <Link
                href={tab.href}
                aria-current={isCurrent ? "page" : undefined}
                className={classNames(tabStyles, isCurrent && "border-accent font-medium text-ink")}
              >
                {tab.label}
                {tab.count !== undefined && <span className="text-xs text-ink-subtle">{tab.count}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
