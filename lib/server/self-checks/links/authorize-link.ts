import "server-only";
import { LinkToken } from "@/lib/contracts/members";
import type { Organisation, SelfCheckLink, Source } from "@/lib/generated/prisma/client";
import { db, type Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { hashLinkToken } from "@/lib/server/link-token";

export type OpenSelfCheckLink = SelfCheckLink & { organisation: Organisation; source: Source };

/**
 * What a link lets somebody do. @throws AppError not-found, the same for one nobody made, an expired and a revoked one, and
 * for one whose source is gone
 */
export async function authorizeSelfCheck(
  token: string,
  client?: Transaction,
  at = new Date(),
): Promise<OpenSelfCheckLink> {
  if (!LinkToken.safeParse(token).success) throw notFound();
  const link = await (client ?? db()).selfCheckLink.findUnique({
    where: { tokenHash: hashLinkToken(token) },
    include: { organisation: true, source: true },
  });
  if (!link || link.revokedAt || link.expiresAt <= at || link.source.archivedAt) throw notFound();
  return link;
}
