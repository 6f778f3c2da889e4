"use client";

import { useTranslations } from "next-intl";
import { ShowMore } from "@/components/ui/show-more";
import { Time } from "@/components/ui/time";
import type { SiteScanDetail } from "@/lib/contracts/site-scans";

const FIRST = 10;

/** When it was looked at, and what was found then. */
export function SiteHistory({ history }: Pick<SiteScanDetail, "history">) {
  const t = useTranslations("site-scans");
  return (
    <ShowMore items={history} first={FIRST}>
      {(part) => (
        <ul className="divide-y divide-line border-y border-line">
          {part.map(({ at, totalMs, problems }) => (
            <li key={at} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5 text-sm">
              <Time value={at} show="moment" />
              <span className="min-w-0 flex-1">
                {problems.length === 0
                  ? t("noProblems")
                  : problems.map((one) => t(`problem.${one}.title`)).join(t("separator"))}
              </span>
              <span className="text-xs text-ink-subtle tabular-nums">{t("ms", { ms: totalMs })}</span>
            </li>
          ))}
        </ul>
      )}
    </ShowMore>
  );
}
