import "server-only";
import type { SavedDraft, SaveDraft } from "@/lib/contracts/what-if";
import type { Prisma } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { certify } from "./certify";
import { toSavedDraft } from "./serialise";
import { snapshotOf } from "./snapshot-of";

/** Keeps a draft under a name, with the certificate of what it would change. @throws AppError not-found, invalid */
export async function createDraft(ctx: Context, input: SaveDraft): Promise<SavedDraft> {
  authorize(ctx, "drafts:write");
  const basis = await snapshotOf(ctx, input.snapshotId);
  const { sourceId, newestHash } = basis;
  const { certificate, hash } = await certify(ctx.organisation.id, basis, input.edits);
  return transaction(async (tx) => {
    const row = await tx.draft.create({
      data: {
        organisationId: ctx.organisation.id,
        sourceId,
        name: input.name,
        edits: input.edits as Prisma.InputJsonValue,
        certificate: certificate as Prisma.InputJsonValue,
        certificateHash: hash,
        authorId: ctx.actor.id,
      },
      include: { author: { select: { name: true } } },
    });
    await recordAudit(tx, ctx, {
      action: "draft.create",
      target: { kind: "draft", id: row.id, name: row.name },
      after: { edits: input.edits.length, certificate: hash },
    });
    return toSavedDraft(row, { configurationHash: newestHash, rulesetHash: certificate.rulesetHash });
  });
}
