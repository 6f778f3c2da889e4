import "server-only";
import { createTranslator, type Messages } from "next-intl";
import { type FindingExport, type FindingQuery, type FindingRow } from "@/lib/contracts/findings";
import { type CsvColumn, toCsv } from "@/lib/exports/csv";
import { loadMessages } from "@/lib/i18n/messages";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { listFindings } from "./list";
import { ruleMeta } from "./rule-meta";

const PAGE = 500;

/** The findings that the filters leave, all pages of them, as CSV in the reader's language. */
export async function exportFindings(
  ctx: Context,
  { language, ...filter }: FindingExport,
): Promise<{ name: string; text: string }> {
  authorize(ctx, "export:read");
  const rows: FindingRow[] = [];
  let cursor: string | null | undefined;
  do {
    const query: FindingQuery = { ...filter, limit: PAGE, ...(cursor && { cursor }) };
    const page = await listFindings(ctx, query);
    rows.push(...page.findings);
    cursor = page.nextCursor;
  } while (cursor);
  const name = "inlet-findings.csv";
  await transaction((tx) =>
    recordAudit(tx, ctx, {
      action: "export.create",
      target: { kind: "export", id: "findings", name },
      after: { rows: rows.length },
    }),
  );
  return { name, text: toCsv(await columnsFor(language, ctx.organisation.timezone), rows) };
}

async function columnsFor(
  locale: FindingExport["language"],
  timezone: string,
): Promise<CsvColumn<FindingRow>[]> {
  const messages: Messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages });
  const language = locale === "en" ? "en" : "zh";
  const time = new Intl.DateTimeFormat("sv-SE", {
    timeZone: timezone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  const say = (iso: string | null) => (iso ? time.format(new Date(iso)) : "");
  return [
    { header: t("findings.severity"), value: ({ severity }) => t(`common.severity.${severity}`) },
    { header: t("findings.status"), value: ({ status }) => t(`findings.statusName.${status}`) },
    { header: t("findings.message"), value: ({ message }) => message[language] },
    { header: t("findings.subject"), value: ({ subject }) => subject.name },
    { header: t("findings.kind"), value: ({ subject }) => subject.kind },
    { header: t("findings.subjectId"), value: ({ subject }) => subject.id },
    { header: t("findings.rule"), value: ({ ruleId }) => ruleId },
    { header: t("findings.channels"), value: ({ channels }) => channels },
    { header: t("findings.customers"), value: ({ customers }) => customers },
    { header: `${t("findings.firstSeen")} (${timezone})`, value: ({ firstSeenAt }) => say(firstSeenAt) },
    { header: `${t("findings.lastSeen")} (${timezone})`, value: ({ lastSeenAt }) => say(lastSeenAt) },
    { header: `${t("findings.resolved")} (${timezone})`, value: ({ resolvedAt }) => say(resolvedAt) },
    {
      header: t("findings.remediation"),
      value: ({ ruleId }) => ruleMeta(ruleId)?.remediation[language] ?? "",
    },
    { header: t("findings.findingId"), value: ({ id }) => id },
  ];
}
