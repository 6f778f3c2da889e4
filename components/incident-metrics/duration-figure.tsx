"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import type { DurationName, IncidentMetrics } from "@/lib/contracts/incident-metrics";
import { MonthBars } from "./month-bars";
import { useSpan } from "./use-span";

/** One duration: its definition beside it, the middle one, the slowest, and how it went from month to month. */
export function DurationFigure({ name, metrics }: { name: DurationName; metrics: IncidentMetrics }) {
  const t = useTranslations("incident-metrics");
  const say = useSpan();
  const { median, slowest, measured, estimated, missing } = metrics.durations[name];
  return (
    <Section title={t(`duration.${name}`)} description={t(`definition.${name}`)}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong className="text-2xl font-semibold tabular-nums">
          {median === null ? t("unknown") : say(median)}
        </strong>
        {slowest !== null && (
          <span className="text-sm text-ink-muted">{t("slowest", { span: say(slowest) })}</span>
        )}
      </p>
      <p className="text-xs text-ink-subtle">{t("basis", { measured, estimated, missing })}</p>
      {median !== null && (
        <MonthBars
          label={t(`duration.${name}`)}
          bars={metrics.months.map(({ month, medians }) => ({ month, value: medians[name] }))}
          say={say}
        />
      )}
    </Section>
  );
}
