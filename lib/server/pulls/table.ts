import "server-only";
import { createTranslator } from "next-intl";
import type { z } from "zod";
import type { PullView } from "@/lib/contracts/pulls";
import { SourceParams } from "@/lib/contracts/sources";
import { defineTable } from "@/lib/server/exports/define-table";
import { listed } from "@/lib/server/exports/on-view";
import { getSource } from "@/lib/server/sources/list";

export const pullTable = defineTable<z.infer<typeof SourceParams>, PullView>({
  id: "pulls",
  permission: "sources:read",
  query: SourceParams,
  open: async (ctx, query) => listed((await getSource(ctx, query)).pulls),
  columns: ({ catalogue, instant, text }) => {
    const t = createTranslator({ ...catalogue, namespace: "sources" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      {
        key: "status",
        header: t("state"),
        value: ({ status }) => t(`pull.${status}`),
        code: ({ status }) => status,
      },
      { key: "by", header: t("by"), value: ({ requestedBy }) => requestedBy ?? t("bySchedule") },
      instant("queuedAt", tExport("column.queuedAt"), ({ queuedAt }) => queuedAt),
      instant("startedAt", tExport("column.startedAt"), ({ startedAt }) => startedAt),
      instant("finishedAt", tExport("column.finishedAt"), ({ finishedAt }) => finishedAt),
      {
        key: "error",
        header: tExport("column.reason"),
        value: ({ error }) => text(error?.text),
        code: ({ error }) => error?.text ?? null,
      },
      { key: "snapshotId", header: tExport("column.snapshotId"), value: ({ snapshotId }) => snapshotId },
    ];
  },
});
