import "server-only";
import { createTranslator } from "next-intl";
import type { LogContradiction } from "@/lib/contracts/reception-log";
import { ViewQuery } from "@/lib/contracts/view";
import { defineTable } from "@/lib/server/exports/define-table";
import { listed } from "@/lib/server/exports/on-view";
import { summariseLog } from "./summarise";

/** Hours in which the log says otherwise than the proof. */
export const contradictionTable = defineTable<ViewQuery, LogContradiction>({
  id: "reception-log-contradictions",
  permission: "reception-log:read",
  query: ViewQuery,
  open: async (ctx, query) => listed((await summariseLog(ctx, query))?.hitRate.contradictions ?? []),
  columns: ({ catalogue, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "reception-log" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      { key: "channel", header: t("column.channel"), value: ({ channel }) => channel.name },
      { key: "channelId", header: tExport("column.channelId"), value: ({ channel }) => channel.id },
      instant("hour", tExport("column.hour"), ({ hour }) => hour),
      {
        key: "kind",
        header: tExport("column.kind"),
        value: ({ kind }) => t(`verdict.${kind}`),
        code: ({ kind }) => kind,
      },
      { key: "messages", header: t("column.count"), value: ({ messages }) => messages },
      { key: "snapshotId", header: tExport("column.snapshotId"), value: ({ snapshotId }) => snapshotId },
    ];
  },
});
