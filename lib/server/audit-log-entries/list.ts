import "server-only";
import { type AuditLogPage, type AuditLogQuery, SYSTEM_ACTOR } from "@/lib/contracts/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { endOfDay, startOfDay } from "@/lib/server/day";
import { toAuditLogEntry } from "./serialise";

/** Newest first. Days are days of the organisation's time zone. */
export async function listAuditLog(ctx: Context, query: AuditLogQuery): Promise<AuditLogPage> {
  authorize(ctx, "audit-log:read");
  const { timezone } = ctx.organisation;
  const rows = await db().auditLog.findMany({
    where: {
      organisationId: ctx.organisation.id,
      OR: query.actor.length > 0 ? actors(query.actor) : undefined,
      action: oneOf(query.action),
      targetKind: oneOf(query.target),
      id: query.cursor ? { lt: BigInt(query.cursor) } : undefined,
      at: {
        gte: query.from ? startOfDay(query.from, timezone) : undefined,
        lt: query.to ? endOfDay(query.to, timezone) : undefined,
      },
    },
    orderBy: { id: "desc" },
    take: query.limit + 1,
  });
  const shown = rows.slice(0, query.limit);
  return {
    entries: shown.map(toAuditLogEntry),
    nextCursor: rows.length > query.limit ? String(shown.at(-1)?.id) : null,
  };
}

function oneOf(values: string[]) {
  return values.length > 0 ? { in: values } : undefined;
}

function actors(ids: string[]) {
  const isSystemAsked = ids.includes(SYSTEM_ACTOR);
  return [{ actorMemberId: { in: ids } }, ...(isSystemAsked ? [{ actorMemberId: null }] : [])];
}
