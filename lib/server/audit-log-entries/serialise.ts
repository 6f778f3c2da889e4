import "server-only";
import { AuditLogEntry } from "@/lib/contracts/audit-log";
import type { AuditLog } from "@/lib/generated/prisma/client";

export function toAuditLogEntry(row: AuditLog): AuditLogEntry {
  return AuditLogEntry.parse({
    id: String(row.seq),
    at: row.at.toISOString(),
    actor: { id: row.actorMemberId, name: row.actorName },
    action: row.action,
    target: { kind: row.targetKind, id: row.targetId, name: row.targetName },
    before: row.before,
    after: row.after,
    ip: row.ip,
    userAgent: row.userAgent,
    requestId: row.requestId,
    hash: row.hash,
    token: row.tokenId === null ? null : { id: row.tokenId, name: row.tokenName },
  });
}
