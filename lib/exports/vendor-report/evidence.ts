import type { ProofVerdict } from "@/lib/engine/proof/instant";
import type { Text } from "@/lib/engine/text";
import type { Severity, Verdict } from "@/lib/engine/verdict";
import type { Clock, EntryKind, IncidentSeverity, IncidentStatus } from "./words";

export type ReportedChannel = {
  id: string;
  name: string;
  /** Null: the failing snapshot does not hold this channel. */
  proof: {
    verdict: ProofVerdict;
    platformSaysReceiving: boolean | null;
    promisedHours: number;
    darkHours: number;
    unknownHours: number;
    /** Why messages reach nobody, or what could not be read. */
    causes: { subject: string; title: Text }[];
    gaps: { subject: string; reason: Text }[];
    /** Conditions of the channel that hold. */
    open: Text[];
  } | null;
};

export type ReportedSnapshot = {
  takenAt: string;
  hash: string;
  /** When its channels were last seen to receive, and when again. */
  goodAt: string | null;
  recoveredAt: string | null;
  unread: { section: Text; isPartial: boolean }[];
};

export type ReportedFinding = {
  ruleId: string;
  severity: Severity;
  section: Text;
  message: Text;
  firstSeenAt: string | null;
  lastSeenAt: string | null;
};

/** What a report to the vendor may say, each piece as it was found. Missing pieces are null, never guessed. */
export type VendorReportEvidence = {
  organisation: string;
  timezone: string;
  platform: { name: string; version: string | null } | null;
  incident: {
    number: number;
    title: string;
    summary: string;
    isDrill: boolean;
    status: IncidentStatus;
    severity: IncidentSeverity;
    declaredAt: string;
  };
  clocks: { name: Clock; at: string; basis: "measured" | "estimated" }[];
  /** Those that stand, in the order of what happened. */
  entries: { kind: EntryKind; at: string; endedAt: string | null; text: string }[];
  channels: ReportedChannel[];
  /** Null while no snapshot tells about the incident; then nothing below is known either. */
  snapshot: ReportedSnapshot | null;
  findings: ReportedFinding[];
  accounts: { id: string; name: string; why: Text[] }[];
  /** Null when there is no earlier snapshot in which the channels received. */
  changes: {
    total: number;
    /** Those that darken the channels by themselves. */
    ranked: { text: Text; darkens: number }[];
    /** How many were not tried by themselves. */
    untried: number;
    suspects: Text[];
    /** Why no change is named for the dark hour, when one was looked for. */
    inconclusive: "not-dark" | "dark-before" | "not-by-configuration" | null;
  } | null;
  samples: {
    from: string;
    to: string;
    pulls: { at: string; code: string; text: Text }[];
    /** Null when no reception log was ever read. */
    errors:
      { channel: string; kind: string; text: string; at: string; until: string; count: number }[] | null;
  };
  /** Checks by verdict; `passed` names those that would have stopped reception. */
  checks: { counts: Record<Verdict, number>; passed: Text[] } | null;
};
