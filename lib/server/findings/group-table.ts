import "server-only";
import { createTranslator } from "next-intl";
import { type FindingGroup, GroupQuery, NO_CHANNEL } from "@/lib/contracts/findings";
import { SEVERITIES } from "@/lib/engine/verdict";
import { defineTable } from "@/lib/server/exports/define-table";
import { groupFindings } from "./group";

export const findingGroupTable = defineTable<GroupQuery, FindingGroup>({
  id: "finding-groups",
  permission: "findings:read",
  query: GroupQuery,
  open: async (ctx, query) => {
    const { groups } = await groupFindings(ctx, query);
    // Not a list to the sorter: the address may hold the order of the findings themselves.
    return { total: groups.length, rows: groups.values() };
  },
  columns: ({ catalogue, text }) => {
    const t = createTranslator({ ...catalogue, namespace: "findings" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    const tCommon = createTranslator({ ...catalogue, namespace: "common" });
    return [
      {
        key: "name",
        header: tExport("column.group"),
        value: ({ key, name }) => (key === NO_CHANNEL ? t("noChannel") : text(name)),
        code: ({ name }) => name,
      },
      { key: "key", header: tExport("column.id"), value: ({ key }) => key },
      ...SEVERITIES.map((severity) => ({
        key: severity,
        header: tCommon(`severity.${severity}`),
        value: ({ severities }: FindingGroup) => severities[severity],
      })),
      { key: "total", header: t("title"), value: ({ total }) => total },
      { key: "customers", header: t("customers"), value: ({ customers }) => customers },
    ];
  },
});
