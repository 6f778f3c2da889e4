import "server-only";
import { createTranslator } from "next-intl";
import { DURATION_NAMES, MetricsQuery } from "@/lib/contracts/incident-metrics";
import { durationIn } from "@/lib/engine/incident/metrics";
import { defineTable } from "@/lib/server/exports/define-table";
import { listed } from "@/lib/server/exports/on-view";
import { type CountedRow, countedIncidents, monthsBack } from "./read";

const MINUTE_MS = 60_000;

/** One row an incident with the durations in minutes, so that every figure can be worked out again. */
export const incidentMetricsTable = defineTable<MetricsQuery, CountedRow>({
  id: "incident-metrics",
  permission: "incidents:read",
  query: MetricsQuery,
  open: async (ctx, { months }) =>
    listed(await countedIncidents(ctx, monthsBack(months, ctx.organisation.timezone, new Date()))),
  columns: ({ catalogue, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "incident-metrics" });
    const tIncidents = createTranslator({ ...catalogue, namespace: "incidents" });
    return [
      { key: "number", header: t("export.number"), value: ({ number }) => `INC-${number}` },
      { key: "title", header: t("export.title"), value: ({ title }) => title },
      instant("declaredAt", t("export.declaredAt"), ({ declaredAt }) => declaredAt.toISOString()),
      {
        key: "severity",
        header: t("export.severity"),
        value: ({ severity }) => tIncidents(`severity.${severity}`),
        code: ({ severity }) => severity,
      },
      {
        key: "status",
        header: t("export.status"),
        value: ({ status }) => tIncidents(`status.${status}`),
        code: ({ status }) => status,
      },
      {
        key: "cause",
        header: t("export.cause"),
        value: ({ cause }) => (cause ? tIncidents(`cause.${cause}`) : null),
        code: ({ cause }) => cause,
      },
      ...DURATION_NAMES.map((name) => ({
        key: `${name}Minutes`,
        header: t("export.minutes", { name: t(`duration.${name}`) }),
        value: (row: CountedRow) => {
          const duration = durationIn(row, name);
          return duration === null ? null : Math.round(duration / MINUTE_MS);
        },
      })),
      { key: "recurrence", header: t("recurrence"), value: ({ isRecurrence }) => isRecurrence },
      { key: "guarded", header: t("guarded"), value: ({ isGuarded }) => isGuarded },
    ];
  },
});
