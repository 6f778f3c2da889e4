import "server-only";
import { createTranslator } from "next-intl";
import type { ReceptionLogOverview } from "@/lib/contracts/reception-log";
import { ViewQuery } from "@/lib/contracts/view";
import { defineTable } from "@/lib/server/exports/define-table";
import { listed } from "@/lib/server/exports/on-view";
import { summariseLog } from "./summarise";

export const logImportTable = defineTable<ViewQuery, ReceptionLogOverview["imports"][number]>({
  id: "reception-log-imports",
  permission: "reception-log:read",
  query: ViewQuery,
  open: async (ctx, query) => listed((await summariseLog(ctx, query))?.imports ?? []),
  columns: ({ catalogue, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "reception-log" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      { key: "name", header: t("column.file"), value: ({ name }) => name },
      { key: "format", header: tExport("column.kind"), value: ({ format }) => format },
      {
        key: "status",
        header: t("column.state"),
        value: ({ status }) => t(`status.${status}`),
        code: ({ status }) => status,
      },
      { key: "lines", header: t("column.lines"), value: ({ lines }) => lines },
      { key: "known", header: tExport("column.known"), value: ({ known }) => known },
      { key: "rejected", header: t("rejectedTitle"), value: ({ rejected }) => rejected },
      instant("firstAt", tExport("column.from"), ({ firstAt }) => firstAt),
      instant("lastAt", tExport("column.until"), ({ lastAt }) => lastAt),
      instant("createdAt", tExport("column.createdAt"), ({ createdAt }) => createdAt),
      { key: "createdBy", header: t("column.by"), value: ({ createdBy }) => createdBy },
    ];
  },
});
