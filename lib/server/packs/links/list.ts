import "server-only";
import type { PackLinkList, PackLinkView } from "@/lib/contracts/pack-links";
import type { PackLink, PackLinkUse } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { getPackInOrganisation } from "@/lib/server/packs/get-in-organisation";

const SHOWN_USES = 50;

/** The links of a pack with who used them, newest first; never what opens them. @throws AppError not-found */
export async function listPackLinks(ctx: Context, input: { packId: string }): Promise<PackLinkList> {
  authorize(ctx, "packs:read");
  const pack = await getPackInOrganisation(db(), ctx, input.packId);
  const links = await db().packLink.findMany({
    where: { packId: pack.id, organisationId: ctx.organisation.id },
    orderBy: { id: "desc" },
    include: { uses: { orderBy: { id: "desc" } } },
  });
  return links.map((link) => toLink(link, new Date()));
}

function toLink(link: PackLink & { uses: PackLinkUse[] }, now: Date): PackLinkView {
  const { id, recipient, createdBy, maxDownloads, uses } = link;
  const downloads = uses.filter(({ isDownload }) => isDownload).length;
  return {
    ...{ id, recipient, createdBy, maxDownloads, downloads },
    createdAt: link.createdAt.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
    revokedAt: link.revokedAt?.toISOString() ?? null,
    state: link.revokedAt
      ? "revoked"
      : link.expiresAt <= now
        ? "expired"
        : downloads >= maxDownloads
          ? "used-up"
          : "open",
    uses: uses.slice(0, SHOWN_USES).map(({ at, isDownload, ip, userAgent }) => ({
      at: at.toISOString(),
      ...{ isDownload, ip, userAgent },
    })),
  };
}
