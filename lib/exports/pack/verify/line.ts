import type { Text } from "@/lib/engine/text";

/**
 * What came of one check. `broken`: the pack is not what it says. `unable`: nobody can tell here. `unpinned`: it holds
 * together, and who signed it was not compared. `note`: nothing to check, and why.
 */
export const LINE_STATES = ["ok", "note", "unpinned", "unable", "broken"] as const;
export type LineState = (typeof LINE_STATES)[number];

/** In the order in which they are made. */
export const CHECKS = [
  "archive",
  "manifest",
  "signature",
  "key",
  "files",
  "sums",
  "rows",
  "completeness",
  "audit-log",
  "previous-pack",
  "rules",
  "judgement",
  "drift",
] as const;
export type CheckId = (typeof CHECKS)[number];

/** `files`: those it is about, so that somebody knows where to look. */
export type Line = { check: CheckId; state: LineState; text: Text; files?: string[] };

export const ok = (check: CheckId, zh: string, en: string): Line => ({
  check,
  state: "ok",
  text: { zh, en },
});
export const note = (check: CheckId, zh: string, en: string): Line => ({
  check,
  state: "note",
  text: { zh, en },
});
export const unable = (check: CheckId, zh: string, en: string): Line => ({
  check,
  state: "unable",
  text: { zh, en },
});
export function broken(check: CheckId, zh: string, en: string, files: readonly string[] = []): Line {
  return { check, state: "broken", text: { zh, en }, ...(files.length > 0 && { files: [...files] }) };
}
