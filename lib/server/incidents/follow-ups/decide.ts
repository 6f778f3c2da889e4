import "server-only";
import { type DecideFollowUp, type FollowUpView, MAX_FOLLOW_UP_DAYS } from "@/lib/contracts/incident-reviews";
import type { FollowUp, Prisma } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction, type Transaction } from "@/lib/server/db";
import { AppError, notFound } from "@/lib/server/errors";
import { changedMeanwhile } from "@/lib/server/incidents/conflict";
import { refuseSecretsIn } from "@/lib/server/incidents/refuse-secrets";
import { requireEvidence } from "@/lib/server/incidents/require-evidence";
import { lastMomentOf } from "@/lib/server/last-moment";
import { followUpParts, toFollowUp } from "./serialise";

type Input = DecideFollowUp & { incidentId: string; followUpId: string };

/** From where each decision can be taken: only what somebody answers for can be done. */
const FROM: Record<DecideFollowUp["status"], readonly FollowUp["status"][]> = {
  accepted: ["proposed", "accepted", "dropped", "done"],
  dropped: ["proposed", "accepted"],
  done: ["accepted"],
};

/**
 * Accepts a follow-up with an owner and a day, drops it with a reason, or finishes it with evidence; also after the
 * incident was closed. @throws AppError not-found, invalid, conflict
 */
export async function decideFollowUp(ctx: Context, input: Input, now = Date.now()): Promise<FollowUpView> {
  authorize(ctx, "incidents:review");
  if (input.status === "dropped") refuseSecretsIn(input.reason, "reason");
  const organisationId = ctx.organisation.id;
  return transaction(async (tx) => {
    const old = await tx.followUp.findFirst({
      where: { id: input.followUpId, incidentId: input.incidentId, organisationId },
    });
    if (!old) throw notFound();
    if (old.revision !== input.revision) throw changedMeanwhile();
    if (!FROM[input.status].includes(old.status))
      throw new AppError("conflict", "incidents.problems.followUpStep");
    const row = await tx.followUp.update({
      where: { id: old.id },
      data: {
        ...(await decisionOf(tx, ctx, input, now)),
        status: input.status,
        decidedAt: new Date(now),
        decidedById: ctx.actor.id,
        revision: { increment: 1 },
      },
      include: followUpParts,
    });
    await recordAudit(tx, ctx, {
      action: "follow-up.decide",
      target: { kind: "follow-up", id: row.id, name: row.title },
      before: { status: old.status },
      after: {
        status: row.status,
        ...(row.owner && { owner: row.owner.name }),
        ...(row.dueAt && { expiresAt: row.dueAt.toISOString() }),
        ...(row.reason && { reason: row.reason }),
      },
    });
    return toFollowUp(row);
  });
}

async function decisionOf(
  tx: Transaction,
  ctx: Pick<Context, "organisation">,
  input: Input,
  now: number,
): Promise<Prisma.FollowUpUncheckedUpdateInput> {
  const { id: organisationId, timezone } = ctx.organisation;
  if (input.status === "dropped") return { reason: input.reason };
  if (input.status === "done") {
    await requireEvidence(tx, { organisationId, incidentId: input.incidentId }, input.evidence);
    return { evidence: input.evidence };
  }
  const owner = await tx.member.findFirst({ where: { id: input.ownerId, organisationId, disabledAt: null } });
  if (!owner) throw new AppError("invalid", "incidents.problems.member", {}, { field: "ownerId" });
  const dueAt = lastMomentOf(input.until, timezone, MAX_FOLLOW_UP_DAYS, now);
  return { ownerId: owner.id, dueAt, reason: null, evidence: [] };
}
