import "server-only";
import type { CreateToken, CreatedToken } from "@/lib/contracts/api-tokens";
import { recordAudit } from "@/lib/server/audit-log";
import { authorizeInPerson, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { hashTokenSecret, newTokenSecret } from "./secret";
import { toApiToken } from "./serialise";

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_LIVE = 50;

/** A token of the member's own. Its secret is in this one answer and nowhere else. */
export async function createToken(ctx: Context, input: CreateToken): Promise<CreatedToken> {
  authorizeInPerson(ctx, "account:self");
  const scopes = [...new Set(input.scopes)].sort();
  const beyond = scopes.find((scope) => !ctx.permissions.has(scope));
  if (beyond)
    throw new AppError("invalid", "tokens.problems.beyondRole", { scope: beyond }, { field: "scopes" });
  const secret = newTokenSecret();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + input.days * DAY_MS);
  const row = await transaction(async (tx) => {
    const live = { memberId: ctx.actor.id, revokedAt: null, expiresAt: { gt: now } };
    if ((await tx.apiToken.count({ where: live })) >= MOST_LIVE)
      throw new AppError("conflict", "tokens.problems.tooMany", { count: MOST_LIVE });
    const created = await tx.apiToken.create({
      data: {
        organisationId: ctx.organisation.id,
        memberId: ctx.actor.id,
        name: input.name,
        secretHash: hashTokenSecret(secret),
        scopes,
        createdAt: now,
        expiresAt,
      },
      include: { member: true },
    });
    await recordAudit(tx, ctx, {
      action: "token.create",
      target: { kind: "token", id: created.id, name: created.name },
      after: { scopes, expiresAt: expiresAt.toISOString() },
    });
    return created;
  });
  return { token: toApiToken(row), secret };
}
