import "server-only";

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];

/** A shorter form of the schedule that Standard Webhooks suggests: news of reception is stale after a day. */
const WAITS = [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR];
export const MOST_ATTEMPTS = WAITS.length + 1;
const MOST_ASKED = 24 * HOUR;

/** How long to wait after so many tries; a fifth of it is chance, and what the other side asks for counts more. */
export function waitAfter(attempts: number, asked: number | undefined, random = Math.random()): number {
  const own = (WAITS[attempts - 1] ?? 6 * HOUR) * (1 + random / 5);
  return Math.max(own, Math.min(asked ?? 0, MOST_ASKED));
}
