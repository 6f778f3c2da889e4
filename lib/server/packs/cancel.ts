import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { getPackInOrganisation } from "./get-in-organisation";
import { targetOf } from "./put-in";

/** A waiting one ends at once; a running one is asked to stop and leaves no file. Ending twice is no error. */
export async function cancelPack(ctx: Context, input: { packId: string }): Promise<void> {
  authorize(ctx, "packs:write");
  await transaction(async (tx) => {
    const pack = await getPackInOrganisation(tx, ctx, input.packId);
    if (pack.status !== "queued" && pack.status !== "running") return;
    const now = new Date();
    const ended = pack.status === "queued" ? { status: "cancelled" as const, finishedAt: now } : {};
    await tx.pack.update({ where: { id: pack.id }, data: { cancelRequestedAt: now, ...ended } });
    await recordAudit(tx, ctx, { action: "pack.cancel", target: targetOf(pack) });
  });
}
