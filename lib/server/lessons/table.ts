import "server-only";
import { createTranslator } from "next-intl";
import { LessonQuery, type LessonRow } from "@/lib/contracts/lessons";
import { defineTable } from "@/lib/server/exports/define-table";
import { listed } from "@/lib/server/exports/on-view";
import { listLessons } from "./list";

export const lessonTable = defineTable<LessonQuery, LessonRow>({
  id: "lessons",
  permission: "incidents:read",
  query: LessonQuery,
  open: async (ctx, query) => listed((await listLessons(ctx, query)).lessons),
  columns: ({ catalogue, instant, text }) => {
    const t = createTranslator({ ...catalogue, namespace: "lessons" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    const tCommon = createTranslator({ ...catalogue, namespace: "common" });
    return [
      { key: "learned", header: t("column.learned"), value: ({ learned }) => learned },
      {
        key: "incident",
        header: t("column.incident"),
        value: ({ incident }) => `INC-${incident.number} ${incident.title}`,
        code: ({ incident }) => incident.number,
      },
      {
        key: "guard",
        header: t("column.guard"),
        value: ({ guard }) => t(`guard.${guard}`),
        code: ({ guard }) => guard,
      },
      {
        key: "check",
        header: tExport("column.rule"),
        value: ({ check }) => text(check?.title),
        code: ({ check }) => check?.ruleId ?? null,
      },
      { key: "text", header: tExport("column.text"), value: ({ text: own }) => own },
      {
        key: "now",
        header: t("column.now"),
        value: ({ check }) => (check?.verdict ? tCommon(`verdict.${check.verdict}`) : null),
        code: ({ check }) => check?.verdict ?? null,
      },
      { key: "recurrences", header: t("column.recurrences"), value: ({ recurrences }) => recurrences },
      instant("createdAt", t("column.at"), ({ createdAt }) => createdAt),
      { key: "createdBy", header: tExport("column.by"), value: ({ createdBy }) => createdBy },
      { key: "id", header: tExport("column.id"), value: ({ id }) => id },
    ];
  },
});
