import "server-only";
import { actionsOf, type AuditLogFilter, SYSTEM_ACTOR } from "@/lib/contracts/audit-log";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Reader } from "@/lib/server/context";
import { endOfDay, startOfDay } from "@/lib/server/day";
import { auditLogWithinSeat } from "./within-seat";

/** The rows a reader may see that a filter leaves. Days are days of the organisation's time zone. */
export async function auditConditions(
  ctx: Reader,
  filter: AuditLogFilter,
): Promise<Prisma.AuditLogWhereInput> {
  const { id: organisationId, timezone } = ctx.organisation;
  const { actor, action, group, target, from, to, q } = filter;
  const all: Prisma.AuditLogWhereInput[] = [await auditLogWithinSeat(ctx)];
  if (actor.length > 0) all.push({ OR: actors(actor) });
  if (action.length > 0) all.push({ action: { in: action } });
  if (group.length > 0) all.push({ action: { in: group.flatMap(actionsOf) } });
  if (target.length > 0) all.push({ targetKind: { in: target } });
  if (from) all.push({ at: { gte: startOfDay(from, timezone) } });
  if (to) all.push({ at: { lt: endOfDay(to, timezone) } });
  if (q) all.push({ OR: texts(q) });
  return { organisationId, AND: all };
}

function actors(ids: string[]): Prisma.AuditLogWhereInput[] {
  const isSystemAsked = ids.includes(SYSTEM_ACTOR);
  return [{ actorMemberId: { in: ids } }, ...(isSystemAsked ? [{ actorMemberId: null }] : [])];
}

function texts(q: string): Prisma.AuditLogWhereInput[] {
  const contains = { contains: escaped(q), mode: "insensitive" } as const;
  return [{ targetName: contains }, { actorName: contains }, { targetId: q }, { requestId: q }, { ip: q }];
}

/** Somebody who looks for 100% means the sign, not the pattern. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, String.raw`\$&`);
}
