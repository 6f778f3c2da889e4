import "server-only";
import { createTranslator } from "next-intl";
import { type Anomaly, AnomalyQuery } from "@/lib/contracts/reception-log";
import { defineTable } from "@/lib/server/exports/define-table";
import { everyPage } from "@/lib/server/exports/pages";
import { listAnomalies } from "./list-anomalies";
import { summariseLog } from "./summarise";

const PAGE = 500;

export const anomalyTable = defineTable<AnomalyQuery, Anomaly>({
  id: "reception-log-anomalies",
  permission: "reception-log:read",
  query: AnomalyQuery,
  open: async (ctx, { cursor: _, ...query }) => {
    const overview = await summariseLog(ctx, query);
    const rows = everyPage<Anomaly, string>(async (cursor) => {
      const page = await listAnomalies(ctx, { ...query, limit: PAGE, ...(cursor && { cursor }) });
      return { rows: page.anomalies, next: page.nextCursor };
    });
    return { total: overview?.anomalies[query.kind] ?? 0, rows };
  },
  columns: ({ catalogue, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "reception-log" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      {
        key: "kind",
        header: tExport("column.kind"),
        value: ({ kind }) => t(`anomaly.${kind}`),
        code: ({ kind }) => kind,
      },
      { key: "channel", header: t("column.channel"), value: ({ channel }) => channel },
      instant("at", t("column.at"), ({ at }) => at),
      instant("until", tExport("column.until"), ({ until }) => until),
      { key: "count", header: t("column.count"), value: ({ count }) => count },
      { key: "messageId", header: t("field.messageId"), value: ({ messageId }) => messageId },
      {
        key: "from",
        header: tExport("column.firstMissing"),
        value: ({ sequence }) => sequence?.from ?? null,
      },
      { key: "to", header: tExport("column.lastMissing"), value: ({ sequence }) => sequence?.to ?? null },
      {
        key: "errorClass",
        header: tExport("column.errorClass"),
        value: ({ error }) => (error ? t(`errorClass.${error.class}`) : null),
        code: ({ error }) => error?.class ?? null,
      },
      { key: "error", header: t("field.error"), value: ({ error }) => error?.text ?? null },
      {
        key: "longestSeconds",
        header: tExport("column.longestSeconds"),
        value: ({ longestSeconds }) => longestSeconds,
      },
    ];
  },
});
