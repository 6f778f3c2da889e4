import type { AuditReport } from "@/lib/engine/audit";
import type { SnapshotDiff } from "@/lib/engine/diff";
import type { Attestation, AttestationState } from "@/lib/engine/layers/attestation";
import type { Waiver, WaiverState } from "@/lib/engine/layers/waiver";
import type { OwnRule } from "@/lib/engine/own-rules/own-rule";
import type { Policy } from "@/lib/engine/policy";
import type { Snapshot } from "@/lib/engine/snapshot";
import type { Text } from "@/lib/engine/text";
import type { Verdict } from "@/lib/engine/verdict";

/**
 * Everything a snapshot pack tells, gathered by the server and written by the modules of this folder. Plain data, so that
 * the same contents give the same bytes. Moments are ISO 8601 in UTC, hashes SHA-256 in hexadecimal.
 */
export type PackContents = {
  head: PackHead;
  /** One per source, in the order of their ids. */
  sources: PackSource[];
  incidents: PackIncident[];
  lessons: PackLesson[];
  auditLog: PackAuditLog;
  /** What people said beside the evidence in the period, oldest first; it changes none of it. */
  comments?: PackComment[];
  /** Requests for evidence that were open in the period, each with its whole thread. */
  requests?: PackRequest[];
  omissions: Omission[];
};

export const COMPLETENESS = ["complete", "partial", "failed"] as const;
/** Failed: no source has a snapshot of the period, so nothing could be judged. */
export type Completeness = (typeof COMPLETENESS)[number];

export type PackHead = {
  id: string;
  /** Packs of an organisation are numbered without gaps, from 1. */
  number: number;
  organisation: { id: string; name: string; timezone: string };
  period: { from: string; to: string };
  createdAt: string;
  requestedBy: string;
  /** Version of Inlet. */
  inlet: string;
  /** The pack before this one, which this one follows. */
  previous: { id: string; number: number; manifestSha256: string; chainHead: ChainHead } | null;
};

/** Where the hash chain of the audit log stood: `count` rows, the last one hashed to `hash` (empty text when none). */
export type ChainHead = { count: number; hash: string };

export type PackSource = {
  source: { id: string; name: string; kind: string };
  /**
   * The newest snapshot taken in the period; redacted already. `hash` is that of its content when it was stored,
   * `packedHash` that of the value here: they differ where the pack had to take something out.
   */
  snapshot: { id: string; takenAt: string; hash: string; packedHash?: string; value: Snapshot };
  /** What the organisation asked of itself when this was judged; laid over the snapshot's own. */
  policy: Partial<Policy> | null;
  ownRules: OwnRule[];
  /** `auditSnapshot` of the snapshot with the policy, own rules included, before any layer. */
  report: AuditReport;
  waivers: PackWaiver[];
  attestations: PackAttestation[];
  /** First and last sight of each finding, by its id. */
  sightings: Record<string, { firstSeenAt: string; lastSeenAt: string }>;
  /** Against the snapshot the previous pack held of the same source. */
  drift: { against: { snapshotId: string; takenAt: string; hash: string }; diff: SnapshotDiff } | null;
};

export type PackWaiver = Waiver & {
  state: WaiverState;
  reason: string;
  owner: string;
  acceptedBy: string;
  acceptedAt: string;
};

export type PackAttestation = Attestation & {
  state: AttestationState;
  statement: string;
  attestedBy: string;
  attestedAt: string;
};

export type PackIncident = {
  id: string;
  number: number;
  title: string;
  kind: "real" | "drill";
  severity: string;
  status: string;
  declaredAt: string;
  clocks: Record<string, { at: string; basis: "measured" | "estimated" } | null>;
  channels: string[];
  /** Journal, reviewed write-up and follow-ups as far as the reader may know them; canonical JSON values. */
  journal: Record<string, unknown>[];
  review: Record<string, unknown> | null;
  followUps: Record<string, unknown>[];
};

export type PackLesson = {
  id: string;
  incidentId: string;
  statement: string;
  outcome: string;
  ruleId: string | null;
  /** What the check that came of it says in this pack's snapshots. */
  verdictNow: Verdict | null;
  acceptedAt: string | null;
};

export type PackAuditLog = {
  /** Chain head before the first and after the last row of the extract. */
  start: ChainHead;
  end: ChainHead;
  /** Canonical JSON of each row of the period with its place and hash in the chain, oldest first. */
  rows: PackAuditRow[];
  /** Signed checkpoint covering `end`; null when none could be made, which is an omission. */
  checkpoint: SignedCheckpoint | null;
};

/**
 * `content` is the canonical JSON that was hashed, `previous` the hash of the row before. `withheld`: it looked like a
 * secret, so `content` is empty and only the links to its neighbours can be checked.
 */
export type PackAuditRow = { seq: number; content: string; previous: string; hash: string; withheld?: true };

/** Ed25519 over the domain-tagged canonical JSON of `checkpoint`; base64. */
export type SignedCheckpoint = {
  checkpoint: { organisationId: string; count: number; hash: string; at: string };
  keyId: string;
  signature: string;
};

export type PackComment = {
  id: string;
  /** pack, finding, check, incident or snapshot, and its id; of a finding also its source. */
  target: { kind: string; id: string; sourceId: string | null };
  text: string;
  by: string;
  at: string;
  /** The comment it corrects. */
  replaces: string | null;
};

export type PackRequest = {
  id: string;
  number: number;
  title: string;
  what: string;
  about: {
    sourceId: string | null;
    ruleId: string | null;
    packId: string | null;
    period: { from: string; to: string } | null;
  };
  status: string;
  askedBy: string;
  askedAt: string;
  dueAt: string;
  assignee: string | null;
  thread: {
    kind: string;
    text: string;
    by: string;
    at: string;
    evidence: Record<string, unknown>[];
    files: { name: string; mediaType: string; size: number; sha256: string }[];
  }[];
};

/** What the pack should hold and does not, why, and since when. Always listed, never skipped. */
export type Omission = {
  what: Text;
  /** The section, endpoint, source or document it is about. */
  subject: string;
  why: Text;
  since: string | null;
};

/** A file of the pack. `rows`: how many records it holds, where it is a list. */
export type PackFile = { path: string; mediaType: string; bytes: Uint8Array; rows?: number };
