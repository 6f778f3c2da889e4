"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { AgentRow } from "@/lib/contracts/agents";

/** How much of the coming week somebody covers; hours nobody can tell are said apart, never as none. */
export function WeekValue({ week, now }: Pick<AgentRow, "week" | "now">) {
  const t = useTranslations("agents");
  const { channels, hours, unknownHours } = week;
  if (now.channels === 0 && unknownHours === 0)
    return <span className="text-ink-subtle">{t("noHours")}</span>;
  return (
    <span className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
      {(hours > 0 || unknownHours === 0) && (
        <span className={hours === 0 ? "text-refuted" : undefined}>{t("hoursOn", { hours, channels })}</span>
      )}
      {unknownHours > 0 && <Badge tone="unknown">{t("unknownHours", { count: unknownHours })}</Badge>}
    </span>
  );
}
