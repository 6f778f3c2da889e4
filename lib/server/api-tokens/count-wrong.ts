import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { db } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";

const WINDOW_MS = 15 * 60 * 1000;
const PER_ADDRESS = 30;

/**
 * Counts a token that nobody was ever given, by the address it came from, across servers and restarts. A right token is
 * never held up by it: 256 bits are not guessed, so this only keeps a broken program from asking for ever.
 * @throws AppError "too-many-requests" from the 31st in a quarter of an hour on
 */
export async function countWrongToken(ip: string): Promise<void> {
  const key = createHash("sha256").update(`token:${ip}`).digest("hex");
  const now = Date.now();
  const since = new Date(now - WINDOW_MS);
  const inserted = await db().$executeRaw`
    INSERT INTO "sign_in_attempt" ("id", "account_key", "source_key", "succeeded", "at")
    SELECT ${randomUUID()}, ${key}, ${key}, false, ${new Date(now)}
    WHERE (SELECT count(*) FROM "sign_in_attempt" WHERE "source_key" = ${key} AND "at" > ${since}) < ${PER_ADDRESS}`;
  if (inserted > 0) return;
  const oldest = await db().signInAttempt.findFirst({
    where: { sourceKey: key, at: { gt: since } },
    orderBy: { at: "asc" },
  });
  const freed = (oldest?.at.getTime() ?? now) + WINDOW_MS - now;
  const retryAfter = Math.max(1, Math.ceil(freed / 1000));
  throw new AppError("too-many-requests", "tokens.problems.throttled", {}, { retryAfter });
}
