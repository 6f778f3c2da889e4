import "server-only";
import { createTranslator } from "next-intl";
import type { WaiverList } from "@/lib/contracts/findings";
import { ViewQuery } from "@/lib/contracts/view";
import { defineTable } from "@/lib/server/exports/define-table";
import { onView } from "@/lib/server/exports/on-view";
import { listWaivers } from "./list";

export const waiverTable = defineTable<ViewQuery, WaiverList["waivers"][number]>({
  id: "waivers",
  permission: "findings:read",
  query: ViewQuery,
  open: async (ctx, query) => {
    const { view, waivers } = await listWaivers(ctx, query);
    return onView(view, waivers);
  },
  columns: ({ catalogue, instant, text }) => {
    const t = createTranslator({ ...catalogue, namespace: "waivers" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      {
        key: "finding",
        header: t("column.finding"),
        value: ({ finding }) => text(finding.message),
        code: ({ finding }) => finding.message,
      },
      { key: "findingId", header: tExport("column.id"), value: ({ findingId }) => findingId },
      {
        key: "state",
        header: t("column.state"),
        value: ({ state }) => t(`state.${state}`),
        code: ({ state }) => state,
      },
      { key: "reason", header: tExport("column.reason"), value: ({ reason }) => reason },
      { key: "owner", header: t("column.owner"), value: ({ owner }) => owner.name },
      instant("until", t("column.until"), ({ until }) => until),
      { key: "createdBy", header: tExport("column.by"), value: ({ createdBy }) => createdBy },
      instant("createdAt", tExport("column.createdAt"), ({ createdAt }) => createdAt),
    ];
  },
});
