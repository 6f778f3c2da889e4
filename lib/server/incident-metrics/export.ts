import "server-only";
import { createTranslator, type Messages } from "next-intl";
import { DURATION_NAMES, type MetricsExport } from "@/lib/contracts/incident-metrics";
import { durationIn } from "@/lib/engine/incident/metrics";
import { type CsvColumn, csvChunks } from "@/lib/exports/csv";
import { loadMessages } from "@/lib/i18n/messages";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { type CountedRow, countedIncidents, monthsBack } from "./read";

const MINUTE_MS = 60_000;

/** One row an incident with the durations in minutes, so that every figure can be worked out again. */
export async function exportIncidentMetrics(
  ctx: Context,
  { months, language }: MetricsExport,
  now = new Date(),
): Promise<{ name: string; chunks: Iterator<string> }> {
  authorize(ctx, "export:read");
  const { timezone } = ctx.organisation;
  const rows = await countedIncidents(ctx.organisation, monthsBack(months, timezone, now));
  const name = `inlet-incidents-${now.toISOString().slice(0, 10)}.csv`;
  await transaction((tx) =>
    recordAudit(tx, ctx, {
      action: "export.create",
      target: { kind: "export", id: "incidents", name },
      after: { rows: rows.length },
    }),
  );
  return { name, chunks: csvChunks(await columnsFor(language, timezone), rows) };
}

async function columnsFor(
  locale: MetricsExport["language"],
  timezone: string,
): Promise<CsvColumn<CountedRow>[]> {
  const messages: Messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: "incident-metrics" });
  const time = new Intl.DateTimeFormat("sv-SE", {
    timeZone: timezone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  const yes = (value: boolean) => t(value ? "yes" : "no");
  return [
    { header: t("export.number"), value: ({ number }) => `INC-${number}` },
    { header: t("export.title"), value: ({ title }) => title },
    { header: `${t("export.declaredAt")} (${timezone})`, value: ({ declaredAt }) => time.format(declaredAt) },
    { header: t("export.severity"), value: ({ severity }) => severity },
    { header: t("export.status"), value: ({ status }) => status },
    { header: t("export.cause"), value: ({ cause }) => cause },
    ...DURATION_NAMES.map((name) => ({
      header: t("export.minutes", { name: t(`duration.${name}`) }),
      value: (row: CountedRow) => {
        const duration = durationIn(row, name);
        return duration === null ? null : Math.round(duration / MINUTE_MS);
      },
    })),
    { header: t("recurrence"), value: ({ isRecurrence }) => yes(isRecurrence) },
    { header: t("guarded"), value: ({ isGuarded }) => yes(isGuarded) },
  ];
}
