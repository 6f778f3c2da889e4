import { z } from "zod";
import { DRIFT_CAUSES } from "@/lib/engine/drift-causes";
import { LedgerEntry } from "@/lib/engine/ledger";
import { PLATFORMS, SECTION_NAMES } from "@/lib/engine/snapshot";
import { Text } from "@/lib/engine/text";
import { SEVERITIES } from "@/lib/engine/verdict";
import { anyOf } from "./any-of";
import { Names } from "./reading";
import { Day } from "./audit-log";
import { AuditSummary, ChannelSummary, ProofVerdict } from "./proof";

const Source = z.object({ id: z.string(), name: z.string(), kind: z.string() });
const Id = z.string().min(1).max(64);
const Count = z.number().int().nonnegative();

export const SnapshotRow = z.object({
  id: z.string(),
  source: Source,
  takenAt: z.iso.datetime(),
  /** When it came in: for a file, often long after it was taken. */
  storedAt: z.iso.datetime(),
  hash: z.string(),
  /** A pull without a name was asked for by the schedule. */
  origin: z.object({ kind: z.enum(["pull", "import"]), by: z.string().nullable() }),
  /** The one before, of the same source. */
  previousId: z.string().nullable(),
  /** Rows that differ from the one before; null where nobody counted, as for the first. */
  changes: Count.nullable(),
  /** The first of the unbroken run of snapshots with this configuration; null when this one changed it. */
  unchangedSince: z.iso.datetime().nullable(),
  /** Sections by how far they were read. */
  sections: z.record(LedgerEntry.shape.status, Count),
  /** Of all sections. */
  rows: Count,
  findings: AuditSummary.shape.findings,
  /** Channels by whether they could be received at the moment of the snapshot. */
  reception: z.record(ProofVerdict, Count),
  /** Promised hours of the week, over all channels, in which nobody could receive. */
  darkHours: Count,
  unknownHours: Count,
});
export type SnapshotRow = z.infer<typeof SnapshotRow>;

/** Each may be left out; days are those of the organisation's time zone, both included. */
export const SnapshotQuery = z.object({
  source: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(Id)),
  /** `1`: only those whose configuration differs from the one before. */
  changed: z
    .literal("1")
    .optional()
    .transform((value) => value === "1"),
  from: Day.optional(),
  to: Day.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type SnapshotQuery = z.infer<typeof SnapshotQuery>;

export const SnapshotPage = z.object({
  snapshots: z.array(SnapshotRow),
  nextCursor: z.string().nullable(),
});
export type SnapshotPage = z.infer<typeof SnapshotPage>;

export const SnapshotDetail = SnapshotRow.extend({
  configurationHash: z.string(),
  /** Version of the snapshot's own schema. */
  format: z.string(),
  platform: z.object({ kind: z.enum(PLATFORMS), name: z.string(), version: z.string().optional() }),
  organisation: z.object({ id: z.string(), name: z.string(), timezone: z.string() }),
  /** Bytes of the canonical JSON. */
  size: Count,
  ledger: z.record(z.string(), LedgerEntry),
  /** Rows by section. */
  counts: z.record(z.string(), Count),
  nextId: z.string().nullable(),
});
export type SnapshotDetail = z.infer<typeof SnapshotDetail>;

export const SnapshotParams = z.object({ snapshotId: Id });
export const SectionParams = SnapshotParams.extend({ section: z.enum(SECTION_NAMES) });

/**
 * `content`: the bytes the hash is made of. `complete`: also when and by which requests each section was read, so that
 * the command line can judge it.
 */
export const DownloadQuery = z.object({ form: z.enum(["content", "complete"]).default("content") });
export type DownloadForm = z.infer<typeof DownloadQuery>["form"];

export const SectionQuery = z.object({
  q: z.string().trim().max(200).default(""),
  /** The one row with this key. */
  row: z.string().max(300).optional(),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type SectionQuery = z.infer<typeof SectionQuery>;

/** A row as the snapshot holds it, with the ledger's defaults in place. */
export const SectionRow = z.object({
  key: z.string(),
  label: z.string(),
  fields: z.record(z.string(), z.unknown()),
});
export type SectionRow = z.infer<typeof SectionRow>;

export const SectionRows = z.object({
  ledger: LedgerEntry,
  /** Every field the section's schema has, in its order. */
  fields: z.array(z.string()),
  rows: z.array(SectionRow),
  total: Count,
  nextCursor: z.string().nullable(),
  names: Names,
});
export type SectionRows = z.infer<typeof SectionRows>;

export const CompareQuery = z.object({ from: Id, to: Id });
export type CompareQuery = z.infer<typeof CompareQuery>;

export const RowDifferenceKind = z.enum(["added", "removed", "changed"]);

/** The rows that differ, as the page's own filters leave them. */
export const ComparisonTableQuery = CompareQuery.extend({
  q: z.string().trim().max(200).default(""),
  section: anyOf(z.enum(SECTION_NAMES)),
  kind: anyOf(RowDifferenceKind),
});
export type ComparisonTableQuery = z.infer<typeof ComparisonTableQuery>;

export const RowDifference = z.object({
  section: z.enum(SECTION_NAMES),
  key: z.string(),
  name: z.string(),
  kind: RowDifferenceKind,
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
export type RowDifference = z.infer<typeof RowDifference>;

const FindingRef = z.object({
  id: z.string(),
  severity: z.enum(SEVERITIES),
  message: Text,
});

/** Which of five things made a finding come or go. */
export const DriftedFinding = FindingRef.extend({
  change: z.enum(["opened", "closed"]),
  cause: z.enum(DRIFT_CAUSES),
});
export type DriftedFinding = z.infer<typeof DriftedFinding>;

const Side = z.object({
  id: z.string(),
  source: Source,
  takenAt: z.iso.datetime(),
  hash: z.string(),
  names: Names,
});

const Week = ChannelSummary.pick({ id: true, name: true, week: true, intended: true, witnesses: true });

export const Comparison = z.object({
  before: Side,
  after: Side,
  sameConfiguration: z.boolean(),
  /** Bases of the sections that changed, for the provenance of values. */
  bases: z.record(z.string(), z.object({ before: LedgerEntry.shape.basis, after: LedgerEntry.shape.basis })),
  /** At most as many as the server shows; `total` counts them all. */
  rows: z.array(RowDifference),
  total: Count,
  ledger: z.array(
    z.object({
      section: z.enum(SECTION_NAMES),
      before: LedgerEntry.shape.status,
      after: LedgerEntry.shape.status,
      /** Rows seen in one of the two only, where the other did not read the section whole. */
      undecided: Count,
    }),
  ),
  reception: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      lost: z.number(),
      gained: z.number(),
      before: Week,
      after: Week,
    }),
  ),
  findings: z.object({
    opened: z.array(DriftedFinding),
    closed: z.array(DriftedFinding),
    /** Gone from view only because the rule could no longer look. */
    undecided: z.array(DriftedFinding),
  }),
});
export type Comparison = z.infer<typeof Comparison>;
