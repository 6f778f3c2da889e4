import "server-only";
import type { CommentList, CommentPlace, CommentView } from "@/lib/contracts/comments";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { READ, requirePlace } from "./require-place";

/** What was said about something, oldest first, each as last corrected. @throws AppError not-found */
export async function listComments(ctx: Context, place: CommentPlace): Promise<CommentList> {
  authorize(ctx, READ[place.target]);
  await requirePlace(db(), ctx, place);
  const { target, targetId, sourceId } = place;
  const rows = await db().comment.findMany({
    where: { organisationId: ctx.organisation.id, target, targetId, sourceId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { author: { select: { id: true, name: true } }, replacedBy: { select: { id: true } } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const saidBefore = (replacesId: string | null): CommentView["earlier"] => {
    const row = replacesId === null ? undefined : byId.get(replacesId);
    return row ? [{ text: row.text, at: row.createdAt.toISOString() }, ...saidBefore(row.replacesId)] : [];
  };
  return rows
    .filter(({ replacedBy }) => replacedBy === null)
    .map(({ id, text, author, createdAt, replacesId }) => ({
      ...{ id, text },
      by: author.name,
      isMine: author.id === ctx.actor.id,
      at: createdAt.toISOString(),
      earlier: saidBefore(replacesId),
    }));
}
