import "server-only";
import { createTranslator } from "next-intl";
import { FindingQuery, type FindingRow } from "@/lib/contracts/findings";
import type { RuleMeta } from "@/lib/engine/rule";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { defineTable } from "@/lib/server/exports/define-table";
import { everyPage } from "@/lib/server/exports/pages";
import { ownMetas } from "@/lib/server/own-rules/stored";
import { currentView } from "@/lib/server/views/current";
import { conditions } from "./conditions";
import { readPage } from "./read-page";
import { ruleMeta } from "./rule-meta";
import { findingRows, findingScope } from "./within-seat";

const PAGE = 2000;

type Row = FindingRow & { meta: RuleMeta | undefined };

export const findingTable = defineTable<FindingQuery, Row>({
  id: "findings",
  permission: "findings:read",
  query: FindingQuery,
  open: async (ctx, { cursor: _, ...query }) => {
    const view = await currentView(ctx, query);
    if (!view) throw notFound();
    const scope = await findingScope(ctx, view.source.id);
    const [counted] = await db().$queryRaw<{ rows: number }[]>`
      SELECT count(*)::int AS rows FROM ${findingRows(scope)} WHERE ${conditions(scope, query)}`;
    const own = await ownMetas(ctx.organisation.id);
    const rows = everyPage<Row, string>(async (cursor) => {
      const page = await readPage(scope, { ...query, limit: PAGE, ...(cursor && { cursor }) });
      return {
        rows: page.findings.map((finding) => ({ ...finding, meta: ruleMeta(finding.ruleId, own) })),
        next: page.nextCursor,
      };
    });
    return { total: counted?.rows ?? 0, rows, about: view.snapshot.takenAt.toISOString().slice(0, 10) };
  },
  columns: ({ catalogue, text, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "findings" });
    const tCommon = createTranslator({ ...catalogue, namespace: "common" });
    return [
      {
        key: "severity",
        header: t("severity"),
        value: ({ severity }) => tCommon(`severity.${severity}`),
        code: ({ severity }) => severity,
      },
      {
        key: "status",
        header: t("status"),
        value: ({ status }) => t(`statusName.${status}`),
        code: ({ status }) => status,
      },
      {
        key: "waiver",
        header: t("waiver"),
        value: ({ waiver }) => t(`waiverName.${waiver}`),
        code: ({ waiver }) => waiver,
      },
      {
        key: "message",
        header: t("message"),
        value: ({ message }) => text(message),
        code: ({ message }) => message,
      },
      { key: "subject", header: t("subject"), value: ({ subject }) => subject.name },
      { key: "kind", header: t("kind"), value: ({ subject }) => subject.kind },
      { key: "subjectId", header: t("subjectId"), value: ({ subject }) => subject.id },
      { key: "ruleId", header: t("rule"), value: ({ ruleId }) => ruleId },
      { key: "channels", header: t("channels"), value: ({ channels }) => channels },
      { key: "customers", header: t("customers"), value: ({ customers }) => customers },
      instant("firstSeenAt", t("firstSeen"), ({ firstSeenAt }) => firstSeenAt),
      instant("lastSeenAt", t("lastSeen"), ({ lastSeenAt }) => lastSeenAt),
      instant("resolvedAt", t("resolved"), ({ resolvedAt }) => resolvedAt),
      {
        key: "remediation",
        header: t("remediation"),
        value: ({ meta }) => text(meta?.remediation),
        code: ({ meta }) => meta?.remediation ?? null,
      },
      { key: "id", header: t("findingId"), value: ({ id }) => id },
    ];
  },
});
