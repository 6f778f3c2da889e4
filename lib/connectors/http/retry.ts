import type { HttpLimits } from "./limits";

/** Statuses that say "not now" rather than "no". */
export function isTemporary(status: number): boolean {
  return status === 429 || status >= 500;
}

/** Seconds or an HTTP date, as milliseconds from `now`; undefined when there is none or it cannot be read. */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}

/** Doubles with every try; half of it is chance, so that many sources do not return at the same moment. */
export function backoffMs(attempt: number, limits: HttpLimits, random: () => number): number {
  const ceiling = limits.backoffMs * 2 ** attempt;
  return ceiling / 2 + (ceiling / 2) * random();
}
