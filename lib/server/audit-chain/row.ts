import "server-only";
import { canonicalize } from "@/lib/engine/canonical";
import type { ChainedEntry } from "@/lib/exports/chain/row";
import type { PackAuditRow } from "@/lib/exports/pack/contents";
import type { AuditLog } from "@/lib/generated/prisma/client";

/** A row as the chain holds it. The content is made anew from every column, so that a change to any of them shows. */
export function toChainRow(row: AuditLog): PackAuditRow {
  const entry: ChainedEntry = {
    organisationId: row.organisationId,
    seq: row.seq,
    at: row.at.toISOString(),
    actor: { id: row.actorMemberId, name: row.actorName },
    action: row.action,
    target: { kind: row.targetKind, id: row.targetId, name: row.targetName },
    before: row.before as ChainedEntry["before"],
    after: row.after as ChainedEntry["after"],
    beforeFingerprint: row.beforeFingerprint,
    afterFingerprint: row.afterFingerprint,
    from: {
      ip: row.ip,
      userAgent: row.userAgent,
      requestId: row.requestId,
      ...(row.tokenId !== null && { token: { id: row.tokenId, name: row.tokenName ?? "" } }),
    },
  };
  return { seq: row.seq, content: canonicalize(entry), previous: row.previousHash, hash: row.hash };
}
