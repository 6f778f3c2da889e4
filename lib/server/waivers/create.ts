import "server-only";
import { type CreateWaiver, MAX_WAIVER_DAYS } from "@/lib/contracts/waivers";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError, notFound } from "@/lib/server/errors";
import { lastMomentOf } from "@/lib/server/last-moment";
import { fingerprintOf } from "./stored-finding";

/**
 * Accepts the risk of a finding as it is now. An earlier waiver of the same finding ends.
 * @throws AppError not-found, conflict for a finding that is already resolved, invalid for an owner or a day that cannot be
 */
export async function createWaiver(ctx: Context, input: CreateWaiver): Promise<{ id: string }> {
  authorize(ctx, "findings:waive");
  const { sourceId, findingId, reason, ownerId } = input;
  const organisationId = ctx.organisation.id;
  const until = lastMomentOf(input.until, ctx.organisation.timezone, MAX_WAIVER_DAYS);
  return transaction(async (tx) => {
    const key = { organisationId, sourceId, id: findingId };
    const finding = await tx.finding.findFirst({ where: key });
    if (!finding) throw notFound();
    if (finding.status === "resolved") throw new AppError("conflict", "waivers.problems.resolved");
    const owner = await tx.member.findFirst({ where: { id: ownerId, organisationId, disabledAt: null } });
    if (!owner) throw new AppError("invalid", "waivers.problems.owner", {}, { field: "ownerId" });
    const accepted = fingerprintOf(finding);
    // Seen last before fingerprints were kept: the layer compares against this column.
    if (finding.fingerprint !== accepted)
      await tx.finding.update({
        where: { organisationId_sourceId_id: key },
        data: { fingerprint: accepted },
      });
    const where = { organisationId, sourceId, findingId, endedAt: null };
    const earlier = await tx.waiver.findFirst({ where, include: { owner: true } });
    await tx.waiver.updateMany({ where, data: { endedAt: new Date(), endedById: ctx.actor.id } });
    const { id } = await tx.waiver.create({
      data: {
        organisationId,
        sourceId,
        findingId,
        accepted,
        reason,
        ownerId,
        until,
        createdById: ctx.actor.id,
      },
    });
    await recordAudit(tx, ctx, {
      action: "waiver.create",
      target: { kind: "finding", id: findingId, name: finding.subjectName },
      ...(earlier && {
        before: {
          reason: earlier.reason,
          owner: earlier.owner.name,
          expiresAt: earlier.until.toISOString(),
        },
      }),
      after: { reason, owner: owner.name, expiresAt: until.toISOString() },
    });
    return { id };
  });
}
