const DAY_MS = 86_400_000;

/** Days from `at` (milliseconds since the epoch) until an ISO instant; negative once it has passed. */
export function daysUntil(instant: string, at: number): number {
  return (Date.parse(instant) - at) / DAY_MS;
}

/** Days from an ISO instant until `at`; negative while it is still ahead. */
export function daysSince(instant: string, at: number): number {
  return (at - Date.parse(instant)) / DAY_MS;
}
