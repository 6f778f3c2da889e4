import "server-only";
import { createTranslator } from "next-intl";
import { IncidentQuery, type IncidentRow } from "@/lib/contracts/incidents";
import { INCIDENT_CLOCKS } from "@/lib/contracts/incident-words";
import { db } from "@/lib/server/db";
import { defineTable } from "@/lib/server/exports/define-table";
import { everyPage } from "@/lib/server/exports/pages";
import { filterOf } from "./filter";
import { listIncidents } from "./list";

const PAGE = 200;

export const incidentTable = defineTable<IncidentQuery, IncidentRow>({
  id: "incidents",
  permission: "incidents:read",
  query: IncidentQuery,
  open: async (ctx, { cursor: _, ...query }) => {
    const total = await db().incident.count({ where: filterOf(ctx, query) });
    const rows = everyPage<IncidentRow, string>(async (cursor) => {
      const page = await listIncidents(ctx, { ...query, limit: PAGE, ...(cursor && { cursor }) });
      return { rows: page.incidents, next: page.nextCursor };
    });
    return { total, rows };
  },
  columns: ({ catalogue, instant, list }) => {
    const t = createTranslator({ ...catalogue, namespace: "incidents" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      { key: "number", header: tExport("column.number"), value: ({ number }) => `INC-${number}` },
      { key: "title", header: t("field.title"), value: ({ title }) => title },
      {
        key: "kind",
        header: t("field.kind"),
        value: ({ kind }) => t(`kind.${kind}`),
        code: ({ kind }) => kind,
      },
      {
        key: "severity",
        header: t("field.severity"),
        value: ({ severity }) => t(`severity.${severity}`),
        code: ({ severity }) => severity,
      },
      {
        key: "status",
        header: t("field.status"),
        value: ({ status }) => t(`status.${status}`),
        code: ({ status }) => status,
      },
      {
        key: "cause",
        header: t("field.cause"),
        value: ({ cause }) => (cause ? t(`cause.${cause}`) : null),
        code: ({ cause }) => cause,
      },
      {
        key: "certainty",
        header: t("field.causeCertainty"),
        value: ({ causeCertainty }) => t(`certainty.${causeCertainty}`),
        code: ({ causeCertainty }) => causeCertainty,
      },
      {
        key: "channels",
        header: t("field.channels"),
        value: ({ channels }) => list(channels.map(({ name }) => name)),
        code: ({ channels }) => channels,
      },
      instant("declaredAt", tExport("column.declaredAt"), ({ declaredAt }) => declaredAt),
      ...INCIDENT_CLOCKS.map((clock) =>
        instant<IncidentRow>(clock, t(`clock.${clock}`), ({ clocks }) => clocks[clock]?.at),
      ),
      { key: "id", header: tExport("column.id"), value: ({ id }) => id },
    ];
  },
});
