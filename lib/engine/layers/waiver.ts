import { canonicalize } from "../canonical";
import type { Finding } from "../finding";

/**
 * A risk somebody accepted, for a time and for the value it had. A layer over the verdict: the finding stays a finding.
 */
export type Waiver = {
  id: string;
  findingId: string;
  /** Fingerprint of `acceptedText` when it was accepted. */
  accepted: string;
  /** The last instant it holds, ISO 8601. Anything else lapses it. */
  until: string;
};

/**
 * `holding` is the only state that quiets a finding. `changed`: the accepted value is no longer the one found.
 * `malformed`: its end is no date. `unused`: nothing is found any more that it would waive.
 */
export const WAIVER_STATES = ["holding", "expired", "changed", "malformed", "unused"] as const;
export type WaiverState = (typeof WAIVER_STATES)[number];

/** What a waiver speaks about: everything of a finding but its words and its rule's version. */
export type Accepted = Pick<Finding, "ruleId" | "subject" | "severity" | "evidence" | "channels">;

/** What was accepted, as text to take a fingerprint of: severity, evidence and reach, without positions in the file. */
export function acceptedText({ ruleId, subject, severity, evidence, channels }: Accepted): string {
  const values = evidence.map(({ pointer, value }) => [fieldOf(pointer), value ?? null]);
  return canonicalize({
    ruleId,
    kind: subject.kind,
    id: subject.id,
    severity,
    values,
    channels: [...channels].sort(),
  });
}

/** `fingerprint` hashes a text the way `accepted` was made; `at` in milliseconds since the epoch. */
export function waiverState(
  waiver: Waiver,
  findings: ReadonlyMap<string, Accepted>,
  at: number,
  fingerprint: (text: string) => string,
): WaiverState {
  return waiverStateOf(waiver, at, () => {
    const finding = findings.get(waiver.findingId);
    return finding && fingerprint(acceptedText(finding));
  });
}

/** `now` gives the fingerprint of its finding as it is, undefined when nothing is found. */
export function waiverStateOf(waiver: Waiver, at: number, now: () => string | undefined): WaiverState {
  const end = INSTANT.test(waiver.until) ? Date.parse(waiver.until) : Number.NaN;
  if (Number.isNaN(end)) return "malformed";
  if (end < at) return "expired";
  const found = now();
  if (found === undefined) return "unused";
  return found === waiver.accepted ? "holding" : "changed";
}

/** Rows move when others come and go; the field they show does not. */
function fieldOf(pointer: string): string {
  const [, section = "", , ...field] = pointer.split("/");
  return [section, ...field].join("/");
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
