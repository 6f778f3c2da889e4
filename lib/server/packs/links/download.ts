import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { transaction } from "@/lib/server/db";
import type { MadePack } from "@/lib/server/packs/get-in-organisation";
import { targetOf } from "@/lib/server/packs/put-in";
import type { RequestInfo } from "@/lib/server/request-info";
import { authorizePackLink } from "./authorize-link";
import { byRecipient } from "./by-recipient";

/**
 * Takes one of a link's downloads. Counted in the transaction that allows it: of two at once for the last one, one is
 * refused. @throws AppError not-found
 */
export async function downloadSharedPack(token: string, request: RequestInfo): Promise<MadePack> {
  return transaction(async (tx) => {
    const { link, pack } = await authorizePackLink(token, tx);
    const { ip, userAgent } = request;
    await tx.packLinkUse.create({ data: { linkId: link.id, isDownload: true, ip, userAgent } });
    await recordAudit(tx, byRecipient(link, request), {
      action: "pack.download-by-link",
      target: targetOf(pack),
      after: { sha256: pack.sha256 },
    });
    return pack;
  });
}
