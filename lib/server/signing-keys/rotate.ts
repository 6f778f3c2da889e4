import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { newKeyRow } from "./pair";
import { shortKeyId } from "./short-key-id";

/** Retires the key that signs and makes the next one. What was signed with it before stays verifiable. */
export async function rotateSigningKey(ctx: Context): Promise<{ keyId: string }> {
  authorize(ctx, "signing-keys:write");
  const organisationId = ctx.organisation.id;
  const next = newKeyRow(organisationId);
  await transaction(async (tx) => {
    const current = { organisationId, retiredAt: null };
    const replaced = await tx.signingKey.findFirst({ where: current });
    await tx.signingKey.updateMany({ where: current, data: { retiredAt: new Date() } });
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
