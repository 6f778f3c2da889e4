import "server-only";
import { createTranslator } from "next-intl";
import type { z } from "zod";
import type { FollowUpView } from "@/lib/contracts/incident-reviews";
import { IncidentParams } from "@/lib/contracts/incidents";
import { defineTable } from "@/lib/server/exports/define-table";
import { listed } from "@/lib/server/exports/on-view";
import { getIncident } from "../get";

export const followUpTable = defineTable<z.infer<typeof IncidentParams>, FollowUpView>({
  id: "follow-ups",
  permission: "incidents:read",
  query: IncidentParams,
  open: async (ctx, query) => {
    const { followUps, number } = await getIncident(ctx, query);
    return listed(followUps, `INC-${number}`);
  },
  columns: ({ catalogue, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "incidents" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      { key: "title", header: t("followUps.what"), value: ({ title }) => title },
      {
        key: "kind",
        header: t("followUps.kind"),
        value: ({ kind }) => t(`followUpKind.${kind}`),
        code: ({ kind }) => kind,
      },
      {
        key: "status",
        header: tExport("column.state"),
        value: ({ status }) => t(`followUpStatus.${status}`),
        code: ({ status }) => status,
      },
      { key: "owner", header: tExport("column.owner"), value: ({ owner }) => owner?.name ?? null },
      instant("dueAt", tExport("column.until"), ({ dueAt }) => dueAt),
      { key: "reason", header: tExport("column.reason"), value: ({ reason }) => reason },
      { key: "createdBy", header: tExport("column.by"), value: ({ createdBy }) => createdBy },
      instant("createdAt", tExport("column.createdAt"), ({ createdAt }) => createdAt),
      instant("decidedAt", tExport("column.decidedAt"), ({ decided }) => decided?.at),
      { key: "id", header: tExport("column.id"), value: ({ id }) => id },
    ];
  },
});
