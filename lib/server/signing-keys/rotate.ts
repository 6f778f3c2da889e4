import "server-only";
import type { SigningKey } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction, type Transaction } from "@/lib/server/db";
import { newKeyRow } from "./pair";
import { shortKeyId } from "./short-key-id";

/** Retires the key that signs and makes the next one. What was signed with it before stays verifiable. */
export async function rotateSigningKey(ctx: Context): Promise<{ keyId: string }> {
  authorize(ctx, "signing-keys:write");
  const organisationId = ctx.organisation.id;
  const next = newKeyRow(organisationId);
  await transaction(async (tx) => {
    const replaced = await lockCurrentKey(tx, organisationId);
    if (replaced)
      await tx.signingKey.update({
        where: { id: replaced.id },
        data: { retiredAt: await lastMoment(tx, replaced) },
      });
    await tx.signingKey.create({ data: next });
    await recordAudit(tx, ctx, {
      action: replaced ? "signing-key.rotate" : "signing-key.create",
      target: { kind: "signing-key", id: next.id, name: shortKeyId(next.keyId) },
      before: replaced ? { fingerprint: replaced.keyId } : undefined,
      after: { fingerprint: next.keyId },
    });
  });
  return { keyId: next.keyId };
}

/** Whoever signs with it just now is let finish first; see `signCheckpoint`. */
async function lockCurrentKey(tx: Transaction, organisationId: string): Promise<SigningKey | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "signing_key" WHERE "organisation_id" = ${organisationId} AND "retired_at" IS NULL FOR UPDATE`;
  return tx.signingKey.findFirst({ where: { organisationId, retiredAt: null } });
}

/** No earlier than what it signed, should the clock have been set back. */
async function lastMoment(tx: Transaction, { keyId }: SigningKey): Promise<Date> {
  const { _max } = await tx.auditCheckpoint.aggregate({ where: { keyId }, _max: { at: true } });
  return new Date(Math.max(Date.now(), _max.at?.getTime() ?? 0));
}
