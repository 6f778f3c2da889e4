import "server-only";
import { LinkToken } from "@/lib/contracts/members";
import type { Organisation, PackLink } from "@/lib/generated/prisma/client";
import { db, type Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { hashLinkToken } from "@/lib/server/link-token";
import { isMade, type MadePack } from "@/lib/server/packs/get-in-organisation";

export type OpenLink = { link: PackLink; pack: MadePack; organisation: Organisation; downloadsLeft: number };

/**
 * What a link opens. @throws AppError not-found, the same for one nobody made, an expired, a revoked and a used-up one, and
 * for one whose pack was erased
 */
export async function authorizePackLink(
  token: string,
  client?: Transaction,
  at = new Date(),
): Promise<OpenLink> {
  if (!LinkToken.safeParse(token).success) throw notFound();
  const link = await (client ?? db()).packLink.findUnique({
    where: { tokenHash: hashLinkToken(token) },
    include: {
      pack: { include: { organisation: true } },
      _count: { select: { uses: { where: { isDownload: true } } } },
    },
  });
  if (!link || link.revokedAt || link.expiresAt <= at) throw notFound();
  const { pack, _count } = link;
  const downloadsLeft = link.maxDownloads - _count.uses;
  if (downloadsLeft <= 0 || !isMade(pack)) throw notFound();
  return { link, pack, organisation: pack.organisation, downloadsLeft };
}
