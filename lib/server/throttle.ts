import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { db } from "./db";
import { AppError } from "./errors";

const WINDOW_MS = 15 * 60 * 1000;
const PER_ACCOUNT = 5;
/** A whole office may share one address. */
const PER_SOURCE = 30;
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Takes one of the guesses an account and an address have, before the password is looked at, so that guesses made at
 * once, by several servers or across a restart are all counted. Call `confirm` when the password was right.
 * @throws AppError "too-many-requests" with the minutes to wait
 */
export async function takeAttempt(email: string, ip: string): Promise<{ confirm(): Promise<void> }> {
  const [account, source] = [keyOf("account", email), keyOf("source", ip)];
  const id = randomUUID();
  const now = new Date();
  const since = new Date(now.getTime() - WINDOW_MS);
  const [, inserted] = await db().$transaction([
    // Each statement sees what was committed before it, so behind the lock the count is the truth.
    db().$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${account}, 0))`,
    db().$executeRaw`
      INSERT INTO "sign_in_attempt" ("id", "account_key", "source_key", "succeeded", "at")
      SELECT ${id}, ${account}, ${source}, false, ${now}
      WHERE (SELECT count(*) FROM "sign_in_attempt" WHERE "account_key" = ${account} AND NOT "succeeded"
             AND "at" > greatest(${since}, (SELECT max("at") FROM "sign_in_attempt"
                                            WHERE "account_key" = ${account} AND "succeeded"))) < ${PER_ACCOUNT}
        AND (SELECT count(*) FROM "sign_in_attempt" WHERE "source_key" = ${source} AND NOT "succeeded"
             AND "at" > ${since}) < ${PER_SOURCE}`,
    db().$executeRaw`DELETE FROM "sign_in_attempt" WHERE "at" < ${new Date(now.getTime() - KEPT_MS)}`,
  ]);
  if (inserted === 0) throw await refusal(account, source, now);
  return {
    async confirm() {
      await db().signInAttempt.update({ where: { id }, data: { succeeded: true } });
    },
  };
}

async function refusal(account: string, source: string, now: Date): Promise<AppError> {
  const since = new Date(now.getTime() - WINDOW_MS);
  const waits = await Promise.all(
    [
      { where: { accountKey: account }, allowed: PER_ACCOUNT },
      { where: { sourceKey: source }, allowed: PER_SOURCE },
    ].map(async ({ where, allowed }) => {
      const failures = await db().signInAttempt.findMany({
        where: { ...where, succeeded: false, at: { gt: since } },
        orderBy: { at: "desc" },
        take: allowed,
      });
      const freedBy = failures[allowed - 1];
      return freedBy ? freedBy.at.getTime() + WINDOW_MS - now.getTime() : 0;
    }),
  );
  const seconds = Math.max(1, Math.ceil(Math.max(...waits) / 1000));
  const params = { minutes: Math.ceil(seconds / 60) };
  return new AppError("too-many-requests", "auth.problems.throttled", params, { retryAfter: seconds });
}

/** Addresses people type, right or wrong, are nobody's business in a backup. */
function keyOf(kind: string, text: string): string {
  return createHash("sha256").update(`${kind}:${text.trim().toLowerCase()}`).digest("hex");
}
