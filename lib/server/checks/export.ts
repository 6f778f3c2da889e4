import "server-only";
import type { ReportQuery } from "@/lib/contracts/checks";
import { RULES } from "@/lib/engine/rules/registry";
import { FORMATS } from "@/lib/exports/registry";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { ownMetas } from "@/lib/server/own-rules/stored";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";

type Export = { name: string; contentType: string; text: string };

/** The whole judgement of the snapshot on view, as the command line writes it. @throws AppError not-found */
export async function exportReport(
  ctx: Context,
  { format: id, language, ...input }: ReportQuery,
): Promise<Export> {
  authorize(ctx, "export:read");
  const view = await currentView(ctx, input);
  const format = FORMATS.find((one) => one.id === id);
  if (!view || !format) throw notFound();
  const { snapshot, hash, report } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const name = `inlet-report-${hash.slice(0, 12)}.${format.extension}`;
  await transaction((tx) =>
    recordAudit(tx, ctx, {
      action: "export.create",
      target: { kind: "export", id: view.snapshot.id, name },
      after: { hash, format: id },
    }),
  );
  // The report holds their results; a format asks only what they are called.
  const own = [...(await ownMetas(ctx.organisation.id)).values()]
    // To an auditor, rules the snapshot was not judged by may be younger than their period.
    .filter(({ id }) => ctx.seat === null || report.results.some(({ ruleId }) => ruleId === id))
    .map((meta) => ({ meta, evaluate: () => [] }));
  const text = format.render({
    snapshot,
    hash,
    report,
    rules: [...RULES, ...own],
    language: language === "en" ? "en" : "zh",
  });
  return { name, contentType: format.contentType, text };
}
