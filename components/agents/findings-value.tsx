"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { SeverityBadge } from "@/components/ui/severity-badge";
import type { AgentRow } from "@/lib/contracts/agents";

const SEVERITIES = ["blocker", "degraded", "silent", "info"] as const;

/** The gravest kind of findings and how many of it, then how many more; what could not be judged is said apart. */
export function FindingsValue({ findings, unjudged }: Pick<AgentRow, "findings" | "unjudged">) {
  const t = useTranslations("agents");
  const worst = SEVERITIES.find((severity) => findings[severity] > 0);
  const total = SEVERITIES.reduce((sum, severity) => sum + findings[severity], 0);
  const others = worst ? total - findings[worst] : 0;
  return (
    <span className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
      {worst ? (
        <>
          <SeverityBadge severity={worst} />
          <span>{t("times", { count: findings[worst] })}</span>
          {others > 0 && <span className="text-xs text-ink-subtle">{t("others", { count: others })}</span>}
        </>
      ) : (
        <span className="text-xs text-ink-subtle">{t("nothingFound")}</span>
      )}
      {unjudged > 0 && <Badge tone="unknown">{t("unjudged", { count: unjudged })}</Badge>}
    </span>
  );
}
