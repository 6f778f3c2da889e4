import "server-only";
import { createTranslator } from "next-intl";
import { z } from "zod";
import type { RoleConflictView } from "@/lib/contracts/permissions";
import { ViewQuery } from "@/lib/contracts/view";
import { notFound } from "@/lib/server/errors";
import { defineTable } from "@/lib/server/exports/define-table";
import { onView } from "@/lib/server/exports/on-view";
import { listRoleConflicts } from "./conflicts";

const Query = ViewQuery.extend({ q: z.string().max(200).default("") });

type Row = RoleConflictView & { disputed: string[] };

/** Roles that somebody holds together although they do not go together. */
export const conflictTable = defineTable<z.infer<typeof Query>, Row>({
  id: "role-conflicts",
  permission: "permissions:read",
  query: Query,
  open: async (ctx, { q, ...input }) => {
    const list = await listRoleConflicts(ctx, input);
    if (!list) throw notFound();
    const wanted = q.toLowerCase();
    const shown = list.conflicts.filter(({ roles }) =>
      roles.some(({ id, name }) => `${name} ${id}`.toLowerCase().includes(wanted)),
    );
    return onView(
      list.view,
      shown.map((conflict) => ({
        ...conflict,
        disputed: conflict.disputes.flatMap(({ column }) => list.columns[column]?.name ?? []),
      })),
    );
  },
  columns: ({ catalogue, list }) => {
    const t = createTranslator({ ...catalogue, namespace: "permissions" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      {
        key: "first",
        header: tExport("column.firstRole"),
        value: ({ roles: [a] }) => a.name,
        code: ({ roles: [a] }) => a,
      },
      {
        key: "second",
        header: tExport("column.secondRole"),
        value: ({ roles: [, b] }) => b.name,
        code: ({ roles: [, b] }) => b,
      },
      {
        key: "kind",
        header: tExport("column.kind"),
        value: ({ kind }) => t(`conflictKind.${kind}`),
        code: ({ kind }) => kind,
      },
      {
        key: "disputes",
        header: t("disagreeOn"),
        value: ({ disputed }) => list(disputed),
        code: ({ disputed }) => disputed,
      },
      { key: "people", header: t("holdBoth"), value: ({ holders }) => holders.total },
    ];
  },
});
