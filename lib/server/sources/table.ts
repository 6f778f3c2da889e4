import "server-only";
import { createTranslator } from "next-intl";
import { z } from "zod";
import type { SourceView } from "@/lib/contracts/sources";
import { defineTable } from "@/lib/server/exports/define-table";
import { listed } from "@/lib/server/exports/on-view";
import { listSources } from "./list";

const Query = z.object({});

export const sourceTable = defineTable<z.infer<typeof Query>, SourceView>({
  id: "sources",
  permission: "sources:read",
  query: Query,
  open: async (ctx) => listed(await listSources(ctx)),
  columns: ({ catalogue, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "sources" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      { key: "name", header: tExport("column.name"), value: ({ name }) => name },
      {
        key: "kind",
        header: tExport("column.kind"),
        value: ({ kind }) => t(`kind.${kind}`),
        code: ({ kind }) => kind,
      },
      {
        key: "lastPull",
        header: tExport("column.lastPull"),
        value: ({ pull }) => (pull ? t(`pull.${pull.status}`) : null),
        code: ({ pull }) => pull?.status ?? null,
      },
      instant("lastPullAt", tExport("column.lastPullAt"), ({ lastPullAt }) => lastPullAt),
      instant("nextPullAt", tExport("column.nextPullAt"), ({ nextPullAt }) => nextPullAt),
      { key: "schedule", header: t("schedule"), value: ({ schedule }) => schedule },
      instant("snapshotAt", tExport("column.newest"), ({ snapshot }) => snapshot?.takenAt),
      { key: "id", header: tExport("column.id"), value: ({ id }) => id },
    ];
  },
});
