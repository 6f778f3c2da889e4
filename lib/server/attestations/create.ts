import "server-only";
import { type CreateAttestation, MAX_ATTESTATION_DAYS } from "@/lib/contracts/attestations";
import type { Subject } from "@/lib/engine/finding";
import { isAttestable } from "@/lib/engine/layers/attestable";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError, notFound } from "@/lib/server/errors";
import { ruleMeta } from "@/lib/server/findings/rule-meta";
import { lastMomentOf } from "@/lib/server/last-moment";
import { ownMetas } from "@/lib/server/own-rules/stored";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";

/**
 * Answers what the newest snapshot cannot, as a person who looked. An earlier one about the same ends.
 * @throws AppError not-found, conflict for a rule that needs no person, invalid for a day that cannot be
 */
export async function createAttestation(ctx: Context, input: CreateAttestation): Promise<{ id: string }> {
  authorize(ctx, "findings:attest");
  const { sourceId, ruleId, evidence } = input;
  const organisationId = ctx.organisation.id;
  const until = lastMomentOf(input.until, ctx.organisation.timezone, MAX_ATTESTATION_DAYS);
  const subject = await subjectOf(ctx, input);
  const about = { subjectKind: subject?.kind ?? null, subjectId: subject?.id ?? null };
  return transaction(async (tx) => {
    const where = { organisationId, sourceId, ruleId, ...about, endedAt: null };
    await tx.attestation.updateMany({ where, data: { endedAt: new Date(), endedById: ctx.actor.id } });
    const { id } = await tx.attestation.create({
      data: {
        organisationId,
        sourceId,
        ruleId,
        ...about,
        subjectName: subject?.name ?? null,
        evidence,
        until,
        createdById: ctx.actor.id,
      },
    });
    await recordAudit(tx, ctx, {
      action: "attestation.create",
      target: { kind: "rule", id: ruleId, name: subject ? `${ruleId} · ${subject.name}` : ruleId },
      after: { evidence, expiresAt: until.toISOString() },
    });
    return { id };
  });
}

async function subjectOf(
  ctx: Context,
  { sourceId, ruleId, subject }: CreateAttestation,
): Promise<Subject | null> {
  const view = await currentView(ctx, { source: sourceId });
  const meta = ruleMeta(ruleId, await ownMetas(ctx.organisation.id));
  if (!view || !meta) throw notFound();
  const { report, snapshot } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const result = report.results.find((one) => one.ruleId === ruleId);
  if (!result) throw notFound();
  if (!isAttestable(result, meta.needs, snapshot))
    throw new AppError("conflict", "waivers.problems.notForPeople");
  if (!subject) return null;
  const unjudged = result.unjudged.find(
    (one) => one.subject.kind === subject.kind && one.subject.id === subject.id,
  );
  if (!unjudged) throw notFound();
  return unjudged.subject;
}
