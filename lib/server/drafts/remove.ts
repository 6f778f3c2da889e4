import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

/** @throws AppError not-found, also for a draft of another organisation */
export async function removeDraft(ctx: Context, input: { draftId: string }): Promise<void> {
  authorize(ctx, "drafts:write");
  await transaction(async (tx) => {
    const where = { id: input.draftId, organisationId: ctx.organisation.id };
    const draft = await tx.draft.findFirst({ where });
    if (!draft) throw notFound();
    await tx.draft.delete({ where: { id: draft.id } });
    await recordAudit(tx, ctx, {
      action: "draft.remove",
      target: { kind: "draft", id: draft.id, name: draft.name },
      before: { certificate: draft.certificateHash },
    });
  });
}
