import "server-only";
import type { HoldPack } from "@/lib/contracts/packs";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { getMadePack } from "./get-in-organisation";
import { targetOf } from "./put-in";

/** Under legal hold no retention erases it. @throws AppError not-found */
export async function holdPack(
  ctx: Context,
  { packId, reason }: HoldPack & { packId: string },
): Promise<void> {
  authorize(ctx, "packs:write");
  await transaction(async (tx) => {
    const pack = await getMadePack(tx, ctx, packId);
    if (reason === null && pack.heldAt === null) return;
    const held = { heldAt: new Date(), heldBy: ctx.actor.name, heldReason: reason };
    const free = { heldAt: null, heldBy: null, heldReason: null };
    await tx.pack.update({ where: { id: packId }, data: reason === null ? free : held });
    await recordAudit(tx, ctx, {
      action: reason === null ? "pack.release" : "pack.hold",
      target: targetOf(pack),
      ...(pack.heldReason !== null && { before: { reason: pack.heldReason } }),
      ...(reason !== null && { after: { reason } }),
    });
  });
}
