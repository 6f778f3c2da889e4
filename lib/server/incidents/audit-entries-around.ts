import "server-only";
import { type AuditLogEntry, type AuditTarget, auditTargets } from "@/lib/contracts/audit-log";
import type { Context } from "@/lib/server/context";
import { toAuditLogEntry } from "@/lib/server/audit-log-entries/serialise";
import { auditLogWithinSeat } from "@/lib/server/audit-log-entries/within-seat";
import { db } from "@/lib/server/db";

const SHOWN = 20;
/** Signing in, the journal itself and what was exported change nothing about reception. */
const APART: readonly AuditTarget[] = [
  "session",
  "export",
  "incident",
  "follow-up",
  "vendor-case",
  "organisation",
];

/** What members did in Inlet between two moments, newest first; null for whoever may not read the audit log. */
export async function auditEntriesAround(
  ctx: Pick<Context, "organisation" | "permissions" | "seat">,
  from: Date,
  to: Date,
): Promise<AuditLogEntry[] | null> {
  if (!ctx.permissions.has("audit-log:read")) return null;
  const rows = await db().auditLog.findMany({
    where: {
      organisationId: ctx.organisation.id,
      ...(await auditLogWithinSeat(ctx)),
      at: { gte: from, lte: to },
      targetKind: { in: auditTargets.filter((target) => !APART.includes(target)) },
    },
    orderBy: { seq: "desc" },
    take: SHOWN,
  });
  return rows.map(toAuditLogEntry);
}
