/**
 * What an agent's own browser is tested for, and what each test can end with. A code is the whole finding: words for
 * people are in the message catalogues, and nothing a browser wrote by itself becomes part of a verdict.
 * `untested` is never a pass: the code says what stood in the way.
 */
export const CHECK_CODES = {
  browser: { current: "ok", behind: "problem", unsupported: "problem", unlisted: "untested" },
  notifications: {
    granted: "ok",
    denied: "problem",
    default: "problem",
    unsupported: "problem",
    insecure: "untested",
  },
  serviceWorker: { registered: "ok", failed: "problem", unsupported: "problem", insecure: "untested" },
  push: {
    delivered: "ok",
    "not-delivered": "problem",
    "not-permitted": "untested",
    "no-worker": "untested",
    "no-service": "untested",
    refused: "untested",
    unreachable: "untested",
  },
  /** What the agent says: nothing but a person sees whether the system let a notification through. */
  shown: { seen: "ok", "not-seen": "problem", "not-answered": "untested", "not-sent": "untested" },
  websocket: { echoed: "ok", failed: "problem", unsupported: "problem", "not-offered": "untested" },
  clock: { exact: "ok", skewed: "problem", failed: "untested" },
  storage: { working: "ok", blocked: "problem", full: "problem" },
  /** What a page of another site may keep while it is embedded. Takes a second address that the browser calls another site. */
  thirdParty: {
    working: "ok",
    partitioned: "ok",
    blocked: "problem",
    "no-second-site": "untested",
    "same-site": "untested",
    "not-told": "untested",
    "not-reached": "untested",
  },
  /** No browser says so; a missing service worker on a safe page is a sign of it, its presence none of the contrary. */
  privateMode: { likely: "problem", "cannot-tell": "untested" },
  background: { steady: "ok", slowed: "problem", frozen: "problem", "not-left": "untested" },
} as const;

export type Check = keyof typeof CHECK_CODES;
export const CHECKS = Object.keys(CHECK_CODES) as Check[];
export type CodeOf<C extends Check> = Extract<keyof (typeof CHECK_CODES)[C], string>;
export type CheckCodes = { [C in Check]: CodeOf<C> };

export const OUTCOMES = ["ok", "problem", "untested"] as const;
export type CheckOutcome = (typeof OUTCOMES)[number];

/** What a code of a check means; a code of another version of Inlet means nothing known. */
export function outcomeOf(check: Check, code: string): CheckOutcome {
  const codes: Record<string, CheckOutcome> = CHECK_CODES[check];
  return codes[code] ?? "untested";
}

/** Work shifts are judged by the second, tokens by the minute; below this nothing is known to break. */
export const CLOCK_TOLERANCE_MS = 30_000;
/** Browsers wake a hidden page once a second. Beyond that messages come late, and at some point not at all. */
export const SLOWED_GAP_MS = 2_500;
export const FROZEN_GAP_MS = 10_000;
