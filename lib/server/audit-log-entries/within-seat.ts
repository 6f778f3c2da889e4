import "server-only";
import type { AuditTarget } from "@/lib/contracts/audit-log";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { incidentsWithinSeat } from "@/lib/server/incidents/within-seat";
import { withinSeat } from "@/lib/server/seat";

/** Who may do what, and who came in: the company's as a whole, and nothing of any one source. */
const OF_THE_WHOLE: AuditTarget[] = [
  "organisation",
  "member",
  "invitation",
  "session",
  "emergency-kit",
  "signing-key",
];

/**
 * The audit log of the period. To a seat limited to some sources: what was done to these, and what concerns the company as
 * a whole. An entry names its target and no source, so one that cannot be placed is left out: exports, rules, findings and
 * channels, whose ids two sources may share.
 */
export async function auditLogWithinSeat(ctx: Reader): Promise<Prisma.AuditLogWhereInput> {
  const period: Prisma.AuditLogWhereInput = withinSeat(ctx, { at: "at" });
  const sources = ctx.seat?.sources;
  if (!sources) return period;
  const organisationId = ctx.organisation.id;
  const where = { organisationId, ...withinSeat(ctx, { source: "sourceId" }) };
  const ofIncident = { organisationId, incident: incidentsWithinSeat(ctx) };
  const id = { id: true } as const;
  const known = {
    incident: await db().incident.findMany({
      where: { organisationId, ...incidentsWithinSeat(ctx) },
      select: id,
    }),
    draft: await db().draft.findMany({ where, select: id }),
    "reception-log": await db().receptionLogImport.findMany({ where, select: id }),
    "follow-up": await db().followUp.findMany({ where: ofIncident, select: id }),
    "vendor-case": await db().vendorCase.findMany({ where: ofIncident, select: id }),
  } satisfies Partial<Record<AuditTarget, { id: string }[]>>;
  return {
    AND: [
      period,
      {
        OR: [
          { targetKind: { in: OF_THE_WHOLE } },
          { targetKind: "source", targetId: { in: [...sources] } },
          ...Object.entries(known).map(([targetKind, rows]) => ({
            targetKind,
            targetId: { in: rows.map((row) => row.id) },
          })),
        ],
      },
    ],
  };
}
