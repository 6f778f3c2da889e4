"use client";

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { ExportMenu } from "@/components/exports/export-menu";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { incidentMetricsQuery, readMetricsQuery } from "@/lib/client/incident-metrics";
import { useUrlState } from "@/lib/client/url-state";
import { DURATION_NAMES, type IncidentMetrics, METRIC_PERIODS } from "@/lib/contracts/incident-metrics";
import { DurationFigure } from "./duration-figure";
import { MonthBars } from "./month-bars";

/** How fast incidents are seen, told and mended; every figure says what it means and on how many it rests. */
export function MetricsContent() {
  const t = useTranslations("incident-metrics");
  const url = useUrlState();
  const parameters = useSearchParams();
  const asked = useMemo(() => readMetricsQuery(parameters), [parameters]);
  const query = useQuery(incidentMetricsQuery(asked));
  return (
    <Page>
      <PageHeader
        trail={[{ label: t("back"), href: "/incidents" }]}
        title={t("title")}
        description={t("description")}
        actions={
          <>
            <SegmentedControl
              label={t("period")}
              value={String(asked.months)}
              onValueChange={(months) => url.set({ months })}
              options={METRIC_PERIODS.map((months) => ({
                value: String(months),
                label: t("months", { count: months }),
              }))}
            />
            <ExportMenu path="incident-metrics/export" query={asked} />
          </>
        }
      />
      <QueryView query={query}>
        {(metrics) =>
          metrics.incidents === 0 ? (
            <Empty title={t("none.title")} hint={t("none.hint")} />
          ) : (
            <>
              <Counts metrics={metrics} />
              <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
                {DURATION_NAMES.map((name) => (
                  <DurationFigure key={name} name={name} metrics={metrics} />
                ))}
              </div>
              <Frequency metrics={metrics} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function Counts({ metrics }: { metrics: IncidentMetrics }) {
  const t = useTranslations("incident-metrics");
  const format = useFormatter();
  const { incidents, closed, recurrences, guarded, followUps } = metrics;
  const figures = [
    { id: "incidents", value: format.number(incidents), note: t("closedNote", { count: closed }) },
    { id: "recurrences", value: format.number(recurrences), note: t("recurrencesNote") },
    {
      id: "guarded",
      value: format.number(guarded / incidents, { style: "percent", maximumFractionDigits: 0 }),
      note: t("guardedNote", { guarded, incidents }),
    },
    {
      id: "overdue",
      value: format.number(followUps.overdue),
      note: t("overdueNote", { count: followUps.open }),
    },
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-5 lg:grid-cols-4">
      {figures.map(({ id, value, note }) => (
        <div key={id} className="flex flex-col gap-0.5">
          <dt className="text-sm text-ink-muted">{t(`figure.${id}`)}</dt>
          <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
          <dd className="text-xs text-ink-subtle">{note}</dd>
        </div>
      ))}
    </dl>
  );
}

function Frequency({ metrics }: { metrics: IncidentMetrics }) {
  const t = useTranslations("incident-metrics");
  const format = useFormatter();
  return (
    <Section title={t("frequency")} description={t("frequencyHint")}>
      <MonthBars
        label={t("frequency")}
        bars={metrics.months.map(({ month, incidents }) => ({ month, value: incidents }))}
        say={(value) => format.number(value)}
      />
    </Section>
  );
}
