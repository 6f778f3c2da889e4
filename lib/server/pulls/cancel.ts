import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

/** A waiting pull ends at once; a running one is asked to stop and publishes nothing. Ending twice is no error. */
export async function cancelPull(ctx: Context, input: { pullId: string }): Promise<void> {
  authorize(ctx, "sources:pull");
  await transaction(async (tx) => {
    const pull = await tx.pull.findFirst({
      where: { id: input.pullId, organisationId: ctx.organisation.id },
      include: { source: { select: { id: true, name: true } } },
    });
    if (!pull) throw notFound();
    if (pull.status !== "queued" && pull.status !== "running") return;
    const now = new Date();
    const ended = pull.status === "queued" ? { status: "cancelled" as const, finishedAt: now } : {};
    await tx.pull.update({ where: { id: pull.id }, data: { cancelRequestedAt: now, ...ended } });
    await recordAudit(tx, ctx, { action: "pull.cancel", target: { kind: "source", ...pull.source } });
  });
}
