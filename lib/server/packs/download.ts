import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { getMadePack, type MadePack } from "./get-in-organisation";
import { targetOf } from "./put-in";

/** The file of a made pack, for `packResponse`; who took it is in the audit log. @throws AppError not-found */
export async function downloadPack(ctx: Context, input: { packId: string }): Promise<MadePack> {
  authorize(ctx, "packs:read");
  return transaction(async (tx) => {
    const pack = await getMadePack(tx, ctx, input.packId);
    await recordAudit(tx, ctx, {
      action: "pack.download",
      target: targetOf(pack),
      after: { sha256: pack.sha256 },
    });
    return pack;
  });
}
