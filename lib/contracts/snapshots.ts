import { z } from "zod";
import { LedgerEntry } from "@/lib/engine/ledger";
import { Semantics } from "@/lib/engine/semantics";
import { PLATFORMS, SECTION_NAMES } from "@/lib/engine/snapshot";
import { Text } from "@/lib/engine/text";
import { SEVERITIES } from "@/lib/engine/verdict";
import { Names } from "./reading";
import { AuditSummary, ChannelSummary } from "./proof";

const Source = z.object({ id: z.string(), name: z.string(), kind: z.string() });
const Id = z.string().min(1).max(64);

export const SnapshotRow = z.object({
  id: z.string(),
  source: Source,
  takenAt: z.iso.datetime(),
  hash: z.string(),
  /** The first of the unbroken run of snapshots with this configuration; null when this one changed it. */
  unchangedSince: z.iso.datetime().nullable(),
  /** Sections by how far they were read. */
  sections: z.record(LedgerEntry.shape.status, z.number().int()),
  findings: AuditSummary.shape.findings,
  /** Promised hours of the week, over all channels, in which nobody could receive. */
  darkHours: z.number().int(),
  unknownHours: z.number().int(),
});
export type SnapshotRow = z.infer<typeof SnapshotRow>;

export const SnapshotQuery = z.object({
  source: z.string().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type SnapshotQuery = z.infer<typeof SnapshotQuery>;

export const SnapshotPage = z.object({
  snapshots: z.array(SnapshotRow),
  nextCursor: z.string().nullable(),
});
export type SnapshotPage = z.infer<typeof SnapshotPage>;

export const SectionCount = z.object({ section: z.enum(SECTION_NAMES), rows: z.number().int() });

export const SnapshotDetail = SnapshotRow.extend({
  configurationHash: z.string(),
  platform: z.object({ kind: z.enum(PLATFORMS), name: z.string(), version: z.string().optional() }),
  organisation: z.object({ id: z.string(), name: z.string(), timezone: z.string() }),
  /** Bytes of the canonical JSON. */
  size: z.number().int(),
  semantics: Semantics,
  ledger: z.record(z.string(), LedgerEntry),
  counts: z.array(SectionCount),
  previousId: z.string().nullable(),
  nextId: z.string().nullable(),
});
export type SnapshotDetail = z.infer<typeof SnapshotDetail>;

export const SnapshotParams = z.object({ snapshotId: Id });
export const SectionParams = SnapshotParams.extend({ section: z.enum(SECTION_NAMES) });
export const SectionQuery = z.object({
  q: z.string().trim().max(200).default(""),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type SectionQuery = z.infer<typeof SectionQuery>;

/** Rows of one section as the snapshot holds them, with the ledger's defaults in place. */
export const SectionRows = z.object({
  basis: LedgerEntry.shape.basis,
  /** Every field the section's schema has, in its order. */
  fields: z.array(z.string()),
  rows: z.array(z.object({ key: z.string(), label: z.string(), fields: z.record(z.string(), z.unknown()) })),
  total: z.number().int(),
  nextOffset: z.number().int().nullable(),
  names: Names,
});
export type SectionRows = z.infer<typeof SectionRows>;

export const CompareQuery = z.object({ before: Id, after: Id });
export type CompareQuery = z.infer<typeof CompareQuery>;

export const RowDifference = z.object({
  section: z.enum(SECTION_NAMES),
  key: z.string(),
  name: z.string(),
  kind: z.enum(["added", "removed", "changed"]),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
export type RowDifference = z.infer<typeof RowDifference>;

const FindingRef = z.object({
  id: z.string(),
  severity: z.enum(SEVERITIES),
  message: Text,
});
export type FindingRef = z.infer<typeof FindingRef>;

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
  total: z.number().int(),
  ledger: z.array(
    z.object({
      section: z.enum(SECTION_NAMES),
      before: LedgerEntry.shape.status,
      after: LedgerEntry.shape.status,
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
    opened: z.array(FindingRef),
    closed: z.array(FindingRef),
    /** Gone from view only because the rule could no longer look. */
    undecided: z.array(FindingRef),
  }),
});
export type Comparison = z.infer<typeof Comparison>;
