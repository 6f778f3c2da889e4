import "server-only";
import type { AuditLogUnchained } from "@/lib/generated/prisma/client";
import { appendToChain } from "./audit-chain/append";
import { db, transaction } from "./db";
import { log } from "./log";

const AT_ONCE = 200;

/**
 * At start: gives every entry from before there was a chain its place in it, oldest first, before anything newer is
 * written. Ended half way, the next start goes on with what is left.
 */
export async function adoptAuditLog(): Promise<void> {
  const total = await db().auditLogUnchained.count();
  for (let left = total; left > 0; left = await db().auditLogUnchained.count()) {
    log.info({ left, total }, "chaining the audit log");
    await transaction(async (tx) => {
      const rows = await tx.auditLogUnchained.findMany({ orderBy: { id: "asc" }, take: AT_ONCE });
      for (const row of rows) await appendToChain(tx, toEntry(row));
      await tx.auditLogUnchained.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
    });
  }
}

function toEntry(row: AuditLogUnchained) {
  return {
    id: row.id,
    organisationId: row.organisationId,
    at: row.at,
    actor: { id: row.actorMemberId, name: row.actorName },
    action: row.action,
    target: { kind: row.targetKind, id: row.targetId, name: row.targetName },
    before: row.before as Record<string, unknown> | null,
    after: row.after as Record<string, unknown> | null,
    from: { ip: row.ip, userAgent: row.userAgent, requestId: row.requestId },
  };
}
