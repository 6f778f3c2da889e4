import "server-only";
import type { Permission } from "@/lib/access";
import type { CommentPlace, CommentTarget } from "@/lib/contracts/comments";
import { RULES } from "@/lib/engine/rules/registry";
import type { Reader } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { incidentsWithinSeat } from "@/lib/server/incidents/within-seat";
import { getPackInOrganisation } from "@/lib/server/packs/get-in-organisation";
import { withinSeat } from "@/lib/server/seat";

/** Whoever may read what is commented on may read the comments. */
export const READ: Record<CommentTarget, Permission> = {
  pack: "packs:read",
  finding: "findings:read",
  check: "findings:read",
  incident: "incidents:read",
  snapshot: "snapshots:read",
};

type Tables = Pick<Transaction, "pack" | "finding" | "incident" | "snapshot" | "ownRule">;

/** What the audit log calls it. @throws AppError not-found, also for what is another organisation's or outside the seat */
export async function requirePlace(
  tx: Tables,
  ctx: Reader,
  { target, targetId: id, sourceId }: CommentPlace,
): Promise<string> {
  const organisationId = ctx.organisation.id;
  switch (target) {
    case "pack": {
      const { number } = await getPackInOrganisation(tx, ctx, id);
      return `#${number ?? "–"}`;
    }
    case "finding": {
      const where = { id, organisationId, sourceId, ...withinSeat(ctx, { source: "sourceId" }) };
      const finding = await tx.finding.findFirst({ where, select: { subjectName: true } });
      return named(finding && finding.subjectName);
    }
    case "incident": {
      const incident = await tx.incident.findFirst({
        where: { id, organisationId, ...incidentsWithinSeat(ctx) },
      });
      return named(incident && `INC-${incident.number} ${incident.title}`);
    }
    case "snapshot": {
      const snapshot = await tx.snapshot.findFirst({
        where: { id, organisationId, ...withinSeat(ctx, { source: "sourceId", at: "takenAt" }) },
        select: { takenAt: true },
      });
      return named(snapshot && snapshot.takenAt.toISOString());
    }
    case "check":
      return named((await isRule(tx, organisationId, id)) ? id : null);
  }
}

/** One of Inlet's rules, or one the organisation wrote. */
export async function isRule(
  tx: Pick<Transaction, "ownRule">,
  organisationId: string,
  id: string,
): Promise<boolean> {
  return (
    RULES.some(({ meta }) => meta.id === id) ||
    (await tx.ownRule.count({ where: { organisationId, id } })) > 0
  );
}

function named(name: string | null): string {
  if (name === null) throw notFound();
  return name;
}
