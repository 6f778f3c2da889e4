import "server-only";
import { PACK_COMPLETENESS, PackSummary } from "@/lib/contracts/packs";
import { type SharedPack } from "@/lib/contracts/pack-links";
import { recordAudit } from "@/lib/server/audit-log";
import { transaction } from "@/lib/server/db";
import { daysOf } from "@/lib/server/packs/period";
import { fileNameOf } from "@/lib/server/packs/serialise";
import { targetOf } from "@/lib/server/packs/put-in";
import type { RequestInfo } from "@/lib/server/request-info";
import { authorizePackLink } from "./authorize-link";
import { byRecipient } from "./by-recipient";

/** What whoever has a link is told before downloading; that they looked is kept. @throws AppError not-found */
export async function openSharedPack(token: string, request: RequestInfo): Promise<SharedPack> {
  return transaction(async (tx) => {
    const { link, pack, organisation, downloadsLeft } = await authorizePackLink(token, tx);
    const { ip, userAgent } = request;
    await tx.packLinkUse.create({ data: { linkId: link.id, isDownload: false, ip, userAgent } });
    await recordAudit(tx, byRecipient(link, request), { action: "pack.open-link", target: targetOf(pack) });
    return {
      organisation: organisation.name,
      number: pack.number,
      period: daysOf({ from: pack.periodFrom, to: pack.periodTo }, organisation.timezone),
      completeness: PACK_COMPLETENESS.find((one) => one === pack.completeness) ?? "failed",
      omissions: PackSummary.parse(pack.summary).omissions,
      fileName: fileNameOf(pack),
      size: pack.size,
      sha256: pack.sha256,
      keyFingerprint: pack.keyFingerprint ?? "",
      recipient: link.recipient,
      expiresAt: link.expiresAt.toISOString(),
      downloadsLeft,
    };
  });
}
