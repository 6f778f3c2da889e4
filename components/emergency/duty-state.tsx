"use client";

import { CalendarClock } from "lucide-react";
import { useNow, useTranslations } from "next-intl";
import { Time } from "@/components/ui/time";

const DAY_MS = 86_400_000;

type DutyStateProps = { kind: "tested" | "verified"; at: string | null; everyDays: number };

/** When it was last done, and whether it is due again. */
export function DutyState({ kind, at, everyDays }: DutyStateProps) {
  const t = useTranslations("emergency");
  const now = useNow();
  const isDue = at === null || now.getTime() - Date.parse(at) > everyDays * DAY_MS;
  return (
    <span
      className={`flex flex-wrap items-center gap-1.5 text-xs ${isDue ? "text-degraded" : "text-ink-subtle"}`}
    >
      {isDue && <CalendarClock aria-hidden className="size-3.5 shrink-0" />}
      {at === null
        ? t(`never.${kind}`)
        : t.rich(`last.${kind}`, { time: () => <Time value={at} show="day" /> })}
      {isDue && at !== null && t("due")}
    </span>
  );
}
