import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

/** Nobody answers for it any more. @throws AppError not-found, also for one that already ended */
export async function endAttestation(ctx: Context, input: { attestationId: string }): Promise<void> {
  authorize(ctx, "findings:attest");
  await transaction(async (tx) => {
    const where = { id: input.attestationId, organisationId: ctx.organisation.id, endedAt: null };
    const attestation = await tx.attestation.findFirst({ where });
    if (!attestation) throw notFound();
    const { id, ruleId, subjectName, evidence, until } = attestation;
    await tx.attestation.update({ where: { id }, data: { endedAt: new Date(), endedById: ctx.actor.id } });
    await recordAudit(tx, ctx, {
      action: "attestation.end",
      target: { kind: "rule", id: ruleId, name: subjectName ? `${ruleId} · ${subjectName}` : ruleId },
      before: { evidence, expiresAt: until.toISOString() },
    });
  });
}
