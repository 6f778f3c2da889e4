import "server-only";
import { createTranslator } from "next-intl";
import { type ControlView, FrameworkQuery } from "@/lib/contracts/frameworks";
import { notFound } from "@/lib/server/errors";
import { defineTable } from "@/lib/server/exports/define-table";
import { getFramework } from "./get";

type Line = { control: ControlView; rule: ControlView["rules"][number] | null };

/** One line a control and rule. A control that no rule speaks to keeps its line: it is not shown to be fulfilled. */
export const controlTable = defineTable<FrameworkQuery, Line>({
  id: "framework",
  permission: "findings:read",
  query: FrameworkQuery,
  open: async (ctx, query) => {
    const { view, framework, controls } = await getFramework(ctx, query);
    if (!view) throw notFound();
    const rows = controls.flatMap((control): Line[] =>
      control.rules.length > 0 ? control.rules.map((rule) => ({ control, rule })) : [{ control, rule: null }],
    );
    return { total: rows.length, rows, about: `${framework.id}-${view.snapshot.takenAt.slice(0, 10)}` };
  },
  columns: ({ catalogue, text }) => {
    const t = createTranslator({ ...catalogue, namespace: "frameworks" });
    const tCommon = createTranslator({ ...catalogue, namespace: "common" });
    return [
      { key: "control", header: t("number"), value: ({ control }) => control.id },
      {
        key: "title",
        header: t("control"),
        value: ({ control }) => text(control.title),
        code: ({ control }) => control.title,
      },
      {
        key: "verdict",
        header: t("controlVerdict"),
        value: ({ control }) => tCommon(`verdict.${control.verdict}`),
        code: ({ control }) => control.verdict,
      },
      { key: "ruleId", header: t("ruleId"), value: ({ rule }) => rule?.ruleId ?? null },
      {
        key: "rule",
        header: t("rule"),
        value: ({ rule }) => text(rule?.title),
        code: ({ rule }) => rule?.title ?? null,
      },
      {
        key: "severity",
        header: t("severity"),
        value: ({ rule }) => (rule ? tCommon(`severity.${rule.severity}`) : null),
        code: ({ rule }) => rule?.severity ?? null,
      },
      {
        key: "ruleVerdict",
        header: t("ruleVerdict"),
        value: ({ rule }) => (rule ? tCommon(`verdict.${rule.verdict}`) : null),
        code: ({ rule }) => rule?.verdict ?? null,
      },
      { key: "findings", header: t("findings"), value: ({ rule }) => rule?.findings ?? 0 },
    ];
  },
});
