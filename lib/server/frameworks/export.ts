import "server-only";
import { createTranslator, type Messages } from "next-intl";
import type { ControlView, FrameworkExport, FrameworkView } from "@/lib/contracts/frameworks";
import { type CsvColumn, toCsv } from "@/lib/exports/csv";
import { loadMessages } from "@/lib/i18n/messages";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { getFramework } from "./get";

type Export = { name: string; contentType: string; text: string };

/** The framework's view to take along: one line a control and rule as CSV, or all of it as JSON. @throws AppError not-found */
export async function exportFramework(
  ctx: Context,
  { format, language, ...input }: FrameworkExport,
): Promise<Export> {
  authorize(ctx, "export:read");
  const view = await getFramework(ctx, input);
  if (!view.view) throw notFound();
  const { snapshot } = view.view;
  const name = `inlet-${view.framework.id}-${snapshot.takenAt.slice(0, 10)}.${format}`;
  await transaction((tx) =>
    recordAudit(tx, ctx, {
      action: "export.create",
      target: { kind: "export", id: snapshot.id, name },
      after: { hash: snapshot.hash, format },
    }),
  );
  if (format === "json") return { name, contentType: "application/json", text: jsonOf(view) };
  const text = toCsv(await columnsFor(language), linesOf(view.controls));
  return { name, contentType: "text/csv; charset=utf-8", text };
}

function jsonOf({ view, framework, counts, controls }: FrameworkView): string {
  return `${JSON.stringify({ framework, snapshot: view?.snapshot, source: view?.source, counts, controls }, null, 2)}\n`;
}

type Line = { control: ControlView; rule: ControlView["rules"][number] | null };

/** A control that no rule of this platform speaks to keeps its line: it is not shown to be fulfilled. */
function linesOf(controls: readonly ControlView[]): Line[] {
  return controls.flatMap((control): Line[] =>
    control.rules.length > 0 ? control.rules.map((rule) => ({ control, rule })) : [{ control, rule: null }],
  );
}

async function columnsFor(locale: FrameworkExport["language"]): Promise<CsvColumn<Line>[]> {
  const messages: Messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: "frameworks" });
  const tCommon = createTranslator({ locale, messages, namespace: "common" });
  const language = locale === "en" ? "en" : "zh";
  return [
    { header: t("number"), value: ({ control }) => control.id },
    { header: t("control"), value: ({ control }) => control.title[language] },
    { header: t("controlVerdict"), value: ({ control }) => tCommon(`verdict.${control.verdict}`) },
    { header: t("ruleId"), value: ({ rule }) => rule?.ruleId ?? "" },
    { header: t("rule"), value: ({ rule }) => rule?.title[language] ?? "" },
    { header: t("severity"), value: ({ rule }) => (rule ? tCommon(`severity.${rule.severity}`) : "") },
    { header: t("ruleVerdict"), value: ({ rule }) => (rule ? tCommon(`verdict.${rule.verdict}`) : "") },
    { header: t("findings"), value: ({ rule }) => rule?.findings ?? 0 },
  ];
}
