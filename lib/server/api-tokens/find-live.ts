import "server-only";
import { db } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import type { RequestInfo } from "@/lib/server/request-info";
import { admissionOf } from "@/lib/server/seats/admission";
import { countWrongToken } from "./count-wrong";
import { scopesOf } from "./serialise";
import { hashTokenSecret, isTokenSecret } from "./secret";

const USED_EVERY_MS = 60_000;

/**
 * The token with this secret, its member and what it may do. Asked on every request, so what ended counts at once.
 * @throws AppError "unauthenticated"; whoever holds the secret of a token that is over is told so
 */
export async function findLiveToken(secret: string, { ip }: RequestInfo) {
  const token = isTokenSecret(secret)
    ? await db().apiToken.findUnique({
        where: { secretHash: hashTokenSecret(secret) },
        include: { member: { include: { organisation: true } } },
      })
    : null;
  if (!token) {
    await countWrongToken(ip);
    throw new AppError("unauthenticated", "tokens.problems.unknown");
  }
  const now = new Date();
  const admission = await admissionOf(db(), token.member, now.getTime());
  if (token.revokedAt || token.member.disabledAt || !admission.isAdmitted)
    throw new AppError("unauthenticated", "tokens.problems.revoked");
  if (token.expiresAt <= now) throw new AppError("unauthenticated", "tokens.problems.expired");
  const { lastUsedAt, lastUsedIp } = token;
  if (!lastUsedAt || lastUsedIp !== ip || now.getTime() - lastUsedAt.getTime() > USED_EVERY_MS)
    await db().apiToken.update({ where: { id: token.id }, data: { lastUsedAt: now, lastUsedIp: ip } });
  return { ...token, scopes: scopesOf(token), seat: admission.seat };
}
