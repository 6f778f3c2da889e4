import "server-only";
import type { WriteComment } from "@/lib/contracts/comments";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, isUniqueViolation, transaction, type Transaction } from "@/lib/server/db";
import { AppError, notFound } from "@/lib/server/errors";
import { onlyOnce } from "@/lib/server/incidents/only-once";
import { refuseSecretsIn } from "@/lib/server/incidents/refuse-secrets";
import { READ, requirePlace } from "./require-place";

const AUDIT_KIND = {
  pack: "pack",
  finding: "finding",
  check: "rule",
  incident: "incident",
  snapshot: "snapshot",
} as const;

/**
 * Says something beside a piece of evidence; nothing of it changes. A correction stands for one's own earlier comment, which
 * stays. @throws AppError not-found, forbidden for somebody else's comment, conflict for one that was corrected already
 */
export async function writeComment(ctx: Context, input: WriteComment): Promise<{ id: string }> {
  authorize(ctx, "comments:write");
  authorize(ctx, READ[input.target]);
  refuseSecretsIn(input.text, "text");
  const organisationId = ctx.organisation.id;
  const { clientId, target, targetId, sourceId, text, replacesId } = input;
  const written = () =>
    db().comment.findUnique({
      where: { organisationId_clientId: { organisationId, clientId } },
      select: { id: true },
    });
  try {
    return await onlyOnce(written, () =>
      transaction(async (tx) => {
        const name = await requirePlace(tx, ctx, input);
        const earlier = replacesId === undefined ? null : await ownComment(tx, ctx, input, replacesId);
        const { id } = await tx.comment.create({
          data: {
            ...{ organisationId, clientId, target, targetId, sourceId, text },
            authorId: ctx.actor.id,
            replacesId: replacesId ?? null,
          },
          select: { id: true },
        });
        await recordAudit(tx, ctx, {
          action: earlier === null ? "comment.write" : "comment.correct",
          target: { kind: AUDIT_KIND[target], id: targetId, name },
          ...(earlier !== null && { before: { text: earlier } }),
          after: { text },
        });
        return { id };
      }),
    );
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError("conflict", "comments.problems.corrected");
    throw error;
  }
}

async function ownComment(tx: Transaction, ctx: Context, place: WriteComment, id: string): Promise<string> {
  const { target, targetId, sourceId } = place;
  const where = { id, organisationId: ctx.organisation.id, target, targetId, sourceId };
  const comment = await tx.comment.findFirst({ where, include: { replacedBy: { select: { id: true } } } });
  if (!comment) throw notFound();
  if (comment.authorId !== ctx.actor.id) throw new AppError("forbidden", "comments.problems.notYours");
  if (comment.replacedBy) throw new AppError("conflict", "comments.problems.corrected");
  return comment.text;
}
