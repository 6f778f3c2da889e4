import "server-only";
import type { AuditLogPage, AuditLogQuery } from "@/lib/contracts/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { auditConditions } from "./conditions";
import { toAuditLogEntry } from "./serialise";

/** Newest first, in the order of the chain: a clock may have been set back. */
export async function listAuditLog(
  ctx: Context,
  { cursor, limit, ...filter }: AuditLogQuery,
): Promise<AuditLogPage> {
  authorize(ctx, "audit-log:read");
  const rows = await db().auditLog.findMany({
    where: { ...(await auditConditions(ctx, filter)), seq: cursor ? { lt: Number(cursor) } : undefined },
    orderBy: { seq: "desc" },
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  return {
    entries: shown.map(toAuditLogEntry),
    nextCursor: rows.length > limit ? String(shown.at(-1)?.seq) : null,
  };
}
