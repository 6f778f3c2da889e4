/** Limits of one outbound request. Times in milliseconds, sizes in bytes. */
export type HttpLimits = {
  connectMs: number;
  /** Longest silence while waiting for headers or between two pieces of the body. */
  idleMs: number;
  /** Longest time for one whole answer. */
  pageMs: number;
  bodyBytes: number;
  jsonDepth: number;
  /** Tries after the first one. */
  retries: number;
  backoffMs: number;
  /** The longest wait a `Retry-After` may ask for; a longer one ends the pull instead. */
  retryAfterMs: number;
};

export const HTTP_LIMITS: HttpLimits = {
  connectMs: 5_000,
  idleMs: 10_000,
  pageMs: 30_000,
  bodyBytes: 10 * 1024 * 1024,
  jsonDepth: 64,
  retries: 4,
  backoffMs: 500,
  retryAfterMs: 300_000,
};
