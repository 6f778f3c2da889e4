import "server-only";
import type { ApiTokenPage, ApiTokenQuery } from "@/lib/contracts/api-tokens";
import { authorizeInPerson, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { toApiToken } from "./serialise";

const SHOWN_AFTER_END_MS = 30 * 24 * 60 * 60 * 1000;

/** The member's own, or everybody's for those who manage members; newest first, with those that ended in the last 30 days. */
export async function listTokens(ctx: Context, { of, cursor, limit }: ApiTokenQuery): Promise<ApiTokenPage> {
  authorizeInPerson(ctx, of === "all" ? "members:write" : "account:self");
  const since = new Date(Date.now() - SHOWN_AFTER_END_MS);
  const rows = await db().apiToken.findMany({
    where: {
      organisationId: ctx.organisation.id,
      ...(of === "own" && { memberId: ctx.actor.id }),
      expiresAt: { gt: since },
      OR: [{ revokedAt: null }, { revokedAt: { gt: since } }],
      ...(cursor && { id: { lt: cursor } }),
    },
    include: { member: true },
    // Their ids are made in order of time.
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  return {
    tokens: shown.map(toApiToken),
    nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
