"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { StandingCheck } from "@/lib/contracts/lessons";

/** What a check says before and after, and whether that is a guard. */
export function CheckVerdicts({
  failing,
  recovered,
  gap,
}: Pick<StandingCheck, "failing" | "recovered" | "gap">) {
  const t = useTranslations("lessons");
  return (
    <span className="flex flex-col gap-1">
      <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-muted">
        <span className="inline-flex items-center gap-1.5">
          {t("onFailing")} <VerdictBadge verdict={failing.verdict} />
        </span>
        <span className="inline-flex items-center gap-1.5">
          {t("onRecovered")} {recovered ? <VerdictBadge verdict={recovered.verdict} /> : t("noRecovered")}
        </span>
      </span>
      {gap === null ? (
        <span className="inline-flex items-center gap-1 text-xs text-proven">
          <CircleCheck aria-hidden className="size-3.5" />
          {t("ready")}
        </span>
      ) : (
        <span className="inline-flex items-start gap-1 text-xs text-ink-muted">
          <CircleAlert aria-hidden className="mt-[0.2em] size-3.5 shrink-0" />
          {t(`gap.${gap}`)}
        </span>
      )}
    </span>
  );
}
