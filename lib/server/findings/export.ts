import "server-only";
import { createTranslator, type Messages } from "next-intl";
import type { FindingExport, FindingPage, FindingQuery, FindingRow } from "@/lib/contracts/findings";
import type { RuleMeta } from "@/lib/engine/rule";
import { type CsvColumn, csvHeader, csvRows } from "@/lib/exports/csv";
import { loadMessages } from "@/lib/i18n/messages";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { ownMetas } from "@/lib/server/own-rules/stored";
import { currentView } from "@/lib/server/views/current";
import { conditions, type Scope } from "./conditions";
import { readPage } from "./read-page";
import { ruleMeta } from "./rule-meta";

const PAGE = 2000;

type Export = { name: string; chunks: AsyncIterator<string> };

/** The findings that the filters leave, all of them, as CSV in the reader's language, made while it is sent. */
export async function exportFindings(ctx: Context, { language, ...filter }: FindingExport): Promise<Export> {
  authorize(ctx, "export:read");
  const view = await currentView(ctx, filter);
  if (!view) throw notFound();
  const scope = { organisationId: ctx.organisation.id, sourceId: view.source.id };
  const [counted] = await db().$queryRaw<{ rows: number }[]>`
    SELECT count(*)::int AS rows FROM finding WHERE ${conditions(scope, filter)}`;
  const name = `inlet-findings-${view.snapshot.takenAt.toISOString().slice(0, 10)}.csv`;
  await transaction((tx) =>
    recordAudit(tx, ctx, {
      action: "export.create",
      target: { kind: "export", id: "findings", name },
      after: { rows: counted?.rows ?? 0 },
    }),
  );
  const own = await ownMetas(ctx.organisation.id);
  const columns = await columnsFor(language, ctx.organisation.timezone, own);
  return { name, chunks: csvOf(columns, scope, { ...filter, limit: PAGE }) };
}

async function* csvOf(columns: CsvColumn<FindingRow>[], scope: Scope, query: FindingQuery) {
  yield csvHeader(columns);
  let cursor: string | null = null;
  do {
    const page: FindingPage = await readPage(scope, { ...query, ...(cursor && { cursor }) });
    if (page.findings.length > 0) yield csvRows(columns, page.findings);
    cursor = page.nextCursor;
  } while (cursor);
}

async function columnsFor(
  locale: FindingExport["language"],
  timezone: string,
  own: ReadonlyMap<string, RuleMeta>,
): Promise<CsvColumn<FindingRow>[]> {
  const messages: Messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: "findings" });
  const tCommon = createTranslator({ locale, messages, namespace: "common" });
  const language = locale === "en" ? "en" : "zh";
  const time = new Intl.DateTimeFormat("sv-SE", {
    timeZone: timezone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  const say = (iso: string | null) => (iso ? time.format(new Date(iso)) : "");
  return [
    { header: t("severity"), value: ({ severity }) => tCommon(`severity.${severity}`) },
    { header: t("status"), value: ({ status }) => t(`statusName.${status}`) },
    { header: t("waiver"), value: ({ waiver }) => t(`waiverName.${waiver}`) },
    { header: t("message"), value: ({ message }) => message[language] },
    { header: t("subject"), value: ({ subject }) => subject.name },
    { header: t("kind"), value: ({ subject }) => subject.kind },
    { header: t("subjectId"), value: ({ subject }) => subject.id },
    { header: t("rule"), value: ({ ruleId }) => ruleId },
    { header: t("channels"), value: ({ channels }) => channels },
    { header: t("customers"), value: ({ customers }) => customers },
    { header: `${t("firstSeen")} (${timezone})`, value: ({ firstSeenAt }) => say(firstSeenAt) },
    { header: `${t("lastSeen")} (${timezone})`, value: ({ lastSeenAt }) => say(lastSeenAt) },
    { header: `${t("resolved")} (${timezone})`, value: ({ resolvedAt }) => say(resolvedAt) },
    {
      header: t("remediation"),
      value: ({ ruleId }) => ruleMeta(ruleId, own)?.remediation[language] ?? "",
    },
    { header: t("findingId"), value: ({ id }) => id },
  ];
}
