import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { getSourceInOrganisation } from "./get-in-organisation";

/** Takes a source off every page and forgets its credentials. Its snapshots stay: they are evidence. */
export async function archiveSource(ctx: Context, input: { sourceId: string }): Promise<void> {
  authorize(ctx, "sources:write");
  await transaction(async (tx) => {
    const source = await getSourceInOrganisation(tx, ctx, input.sourceId);
    const now = new Date();
    await tx.source.update({
      where: { id: source.id },
      data: {
        archivedAt: now,
        schedule: null,
        scheduleTimezone: null,
        scheduledSince: null,
        secretCiphertext: null,
        secretKeyId: null,
      },
    });
    await tx.pull.updateMany({
      where: { sourceId: source.id, status: "queued" },
      data: { status: "cancelled", cancelRequestedAt: now, finishedAt: now },
    });
    await tx.pull.updateMany({
      where: { sourceId: source.id, status: "running" },
      data: { cancelRequestedAt: now },
    });
    await tx.eventReceiver.deleteMany({ where: { sourceId: source.id } });
    await recordAudit(tx, ctx, {
      action: "source.archive",
      target: { kind: "source", id: source.id, name: source.name },
    });
  });
}
