import "server-only";
import { createTranslator } from "next-intl";
import type { OwnRule } from "@/lib/contracts/own-rules";
import { ViewQuery } from "@/lib/contracts/view";
import { defineTable } from "@/lib/server/exports/define-table";
import { listed } from "@/lib/server/exports/on-view";
import { listOwnRules } from "./list";

export const ownRuleTable = defineTable<ViewQuery, OwnRule>({
  id: "own-rules",
  permission: "findings:read",
  query: ViewQuery,
  open: async (ctx, query) => listed((await listOwnRules(ctx, query)).rules),
  columns: ({ catalogue, instant, language }) => {
    const t = createTranslator({ ...catalogue, namespace: "own-rules" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    const tCommon = createTranslator({ ...catalogue, namespace: "common" });
    return [
      {
        key: "title",
        header: tExport("column.rule"),
        value: ({ current }) => (language === "en" ? current.titleEn : current.titleZh),
        code: ({ current }) => ({ zh: current.titleZh, en: current.titleEn }),
      },
      { key: "ruleId", header: tExport("column.id"), value: ({ ruleId }) => ruleId },
      { key: "enabled", header: tExport("column.enabled"), value: ({ isEnabled }) => isEnabled },
      {
        key: "severity",
        header: t("severity"),
        value: ({ current }) => tCommon(`severity.${current.severity}`),
        code: ({ current }) => current.severity,
      },
      { key: "version", header: tExport("column.version"), value: ({ current }) => current.version },
      { key: "condition", header: t("condition.label"), value: ({ current }) => current.condition },
      {
        key: "verdict",
        header: tExport("column.verdict"),
        value: ({ verdict }) => (verdict ? tCommon(`verdict.${verdict.verdict}`) : null),
        code: ({ verdict }) => verdict?.verdict ?? null,
      },
      {
        key: "findings",
        header: tExport("column.findings"),
        value: ({ verdict }) => verdict?.findings ?? null,
      },
      { key: "createdBy", header: tExport("column.by"), value: ({ current }) => current.createdBy },
      instant("createdAt", tExport("column.createdAt"), ({ current }) => current.createdAt),
    ];
  },
});
