import "server-only";
import type { AuditLogExport } from "@/lib/contracts/audit-log";
import { canonicalize } from "@/lib/engine/canonical";
import { csvHeader, csvRows } from "@/lib/exports/csv";
import type { AuditLog } from "@/lib/generated/prisma/client";
import { toChainRow } from "@/lib/server/audit-chain/row";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { auditConditions } from "./conditions";
import { columnsFor } from "./csv-columns";
import { toAuditLogEntry } from "./serialise";

const AT_ONCE = 1_000;

type Export = { name: string; contentType: string; chunks: AsyncIterator<string> };
type Where = Awaited<ReturnType<typeof auditConditions>>;

/** The entries that the filters leave, newest first, made while they are sent. That somebody took them is an entry, too. */
export async function exportAuditLog(
  ctx: Context,
  { format, language, ...filter }: AuditLogExport,
): Promise<Export> {
  authorize(ctx, "audit-log:read");
  const where = await auditConditions(ctx, filter);
  const { _count, _max } = await db().auditLog.aggregate({ where, _count: true, _max: { seq: true } });
  const name = `inlet-audit-log-${new Date().toISOString().slice(0, 10)}.${format}`;
  await transaction((tx) =>
    recordAudit(tx, ctx, {
      action: "export.create",
      target: { kind: "export", id: "audit-log", name },
      after: { rows: _count, format },
    }),
  );
  const pages = pagesOf(where, _max.seq ?? 0);
  if (format === "jsonl") return { name, contentType: "application/jsonl", chunks: linesOf(pages) };
  const columns = await columnsFor(language, ctx.organisation.timezone);
  return { name, contentType: "text/csv; charset=utf-8", chunks: sheetOf(columns, pages) };
}

/** From the newest that was counted: what is written while the file is made, this export among it, is not in it. */
async function* pagesOf(where: Where, newest: number): AsyncGenerator<AuditLog[]> {
  for (let below = newest + 1; below > 1;) {
    const rows = await db().auditLog.findMany({
      where: { ...where, seq: { lt: below } },
      orderBy: { seq: "desc" },
      take: AT_ONCE,
    });
    if (rows.length > 0) yield rows;
    below = rows.length < AT_ONCE ? 0 : (rows.at(-1)?.seq ?? 0);
  }
}

async function* sheetOf(columns: Awaited<ReturnType<typeof columnsFor>>, pages: AsyncGenerator<AuditLog[]>) {
  yield csvHeader(columns);
  for await (const rows of pages) yield csvRows(columns, rows.map(toAuditLogEntry));
}

/** Each line holds a row and its place in the chain; hashed is the canonical JSON of `content`. */
async function* linesOf(pages: AsyncGenerator<AuditLog[]>) {
  for await (const rows of pages)
    yield rows
      .map(toChainRow)
      .map((row) => `${canonicalize({ ...row, content: JSON.parse(row.content) as unknown })}\n`)
      .join("");
}
