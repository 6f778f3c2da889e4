import { compareVersions } from "../compare-versions";
import type { BrowserFamily } from "./browser-of";

/**
 * Versions of the browsers agents work in. Kept by hand: read the newest release of each off the source, then move the
 * two older lines along. `fresh` is the oldest that still counts as updated, `supported` the oldest to work with at all.
 */
export const SUPPORT_LIST = {
  asOf: "2026-11-28",
  source: "caniuse-lite 1.0.30001826 (caniuse.com, CC BY 4.0)",
  browsers: {
    chrome: { newest: "157", fresh: "155", supported: "151" },
    edge: { newest: "156", fresh: "154", supported: "150" },
    firefox: { newest: "160", fresh: "158", supported: "154" },
    safari: { newest: "27.2", fresh: "26.6", supported: "26" },
  },
} as const satisfies {
  asOf: string;
  source: string;
  browsers: Record<BrowserFamily, { newest: string; fresh: string; supported: string }>;
};

/** A list nobody kept says nothing about today's browsers. */
export const LIST_HOLDS_DAYS = 180;
const DAY_MS = 86_400_000;

export type Support = "current" | "behind" | "unsupported" | "unlisted";

/** How a browser stands on the list at a moment. What is not on it, or comes after its time, is not judged. */
export function supportOf(
  { family, version }: { family: BrowserFamily | null; version: string | null },
  at: number,
): Support {
  if (family === null || version === null) return "unlisted";
  const line = SUPPORT_LIST.browsers[family];
  const [major] = version.split(".");
  const isBelow = (floor: string) => (compareVersions(version, floor) ?? 0) < 0;
  if (!major || compareVersions(version, line.newest) === null) return "unlisted";
  if (isBelow(line.supported)) return "unsupported";
  const age = at - Date.parse(SUPPORT_LIST.asOf);
  if (age > LIST_HOLDS_DAYS * DAY_MS) return "unlisted";
  return isBelow(line.fresh) ? "behind" : "current";
}
