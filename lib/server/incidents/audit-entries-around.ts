import "server-only";
import { type AuditLogEntry, type AuditTarget, auditTargets } from "@/lib/contracts/audit-log";
import type { Context } from "@/lib/server/context";
import { toAuditLogEntry } from "@/lib/server/audit-log-entries/serialise";
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
  { organisation, permissions }: Pick<Context, "organisation" | "permissions">,
  from: Date,
  to: Date,
): Promise<AuditLogEntry[] | null> {
  if (!permissions.has("audit-log:read")) return null;
  const rows = await db().auditLog.findMany({
    where: {
      organisationId: organisation.id,
      at: { gte: from, lte: to },
      targetKind: { in: auditTargets.filter((target) => !APART.includes(target)) },
    },
    orderBy: { id: "desc" },
    take: SHOWN,
  });
  return rows.map(toAuditLogEntry);
}
