import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { currentKit } from "./current";
import { auditOfKit } from "./audit-of-kit";

type Input = { fallbackId: string; receiving: boolean };

/** A fallback was tried just now, and somebody answered or nobody did. @throws AppError not-found */
export async function markFallbackTested(
  ctx: Context,
  { fallbackId, receiving }: Input,
): Promise<{ version: number }> {
  authorize(ctx, "emergency:write");
  const organisationId = ctx.organisation.id;
  return transaction(async (tx) => {
    const { version: last, content: before } = await currentKit(tx, organisationId);
    if (!before.fallbacks.some(({ id }) => id === fallbackId)) throw notFound();
    const lastTestedAt = new Date().toISOString();
    const fallbacks = before.fallbacks.map((one) =>
      one.id === fallbackId ? { ...one, receiving, lastTestedAt } : one,
    );
    const [content, version] = [{ ...before, fallbacks }, last + 1];
    await tx.emergencyKitVersion.create({
      data: { organisationId, version, content, createdById: ctx.actor.id },
    });
    await recordAudit(tx, ctx, auditOfKit({ before, after: content, version }));
    return { version };
  });
}
