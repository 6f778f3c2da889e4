import { z } from "zod";
import { Text } from "@/lib/engine/text";
import { SEVERITIES } from "@/lib/engine/verdict";
import { anyOf } from "./any-of";
import { SubjectRef } from "./explanation";
import { AuditSummary } from "./proof";
import { Names } from "./reading";
import { EditView } from "./repairs";
import { ViewHead, ViewQuery } from "./view";
import { Waiver } from "./waivers";

/** Worst first. */
export const FINDING_SEVERITIES = SEVERITIES;

export const FINDING_STATUSES = ["new", "open", "reopened", "resolved"] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];
/** What needs somebody: shown unless the reader asks for another choice. */
export const UNRESOLVED: readonly FindingStatus[] = ["new", "open", "reopened"];

/** Filter value for findings that reach no channel. */
export const NO_CHANNEL = "-";

/** Whether somebody accepted the risk, and whether that still holds; it changes nothing about the finding itself. */
export const FINDING_WAIVERS = ["none", "holding", "lapsed"] as const;
export type FindingWaiver = (typeof FINDING_WAIVERS)[number];

/** Filters that may hold several values, any of which will do. */
export const FINDING_FACETS = ["severity", "status", "waiver", "channel", "rule", "family", "kind"] as const;
export type FindingFacet = (typeof FINDING_FACETS)[number];

export const FINDING_SORTS = ["severity", "customers", "firstSeen", "lastSeen"] as const;
export const FINDING_GROUPS = ["rule", "channel", "subject"] as const;
export type FindingGrouping = (typeof FINDING_GROUPS)[number];

export const FindingFilter = ViewQuery.extend({
  q: z.string().trim().max(200).default(""),
  status: anyOf(z.enum(FINDING_STATUSES)),
  severity: anyOf(z.enum(SEVERITIES)),
  waiver: anyOf(z.enum(FINDING_WAIVERS)),
  family: anyOf(z.string()),
  rule: anyOf(z.string()),
  /** Kind of the subject: a section of the snapshot, or "organisation". */
  kind: anyOf(z.string()),
  /** Channel ids, or NO_CHANNEL. */
  channel: anyOf(z.string()),
  /** `kind:id` of one subject. */
  subject: z.string().optional(),
});
export type FindingFilter = z.infer<typeof FindingFilter>;

export const FindingQuery = FindingFilter.extend({
  /** With a leading "-" the other way round; "severity" puts the worst first. */
  sort: z
    .string()
    .regex(new RegExp(`^-?(${FINDING_SORTS.join("|")})$`))
    .default("severity"),
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type FindingQuery = z.infer<typeof FindingQuery>;

export const FindingRow = z.object({
  id: z.string(),
  ruleId: z.string(),
  severity: z.enum(SEVERITIES),
  status: z.enum(FINDING_STATUSES),
  waiver: z.enum(FINDING_WAIVERS),
  family: z.string(),
  subject: SubjectRef,
  message: Text,
  channels: z.number().int(),
  /** Customers of an ordinary week behind those channels. */
  customers: z.number().int(),
  firstSeenAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  resolvedAt: z.iso.datetime().nullable(),
});
export type FindingRow = z.infer<typeof FindingRow>;

export const FindingPage = z.object({ findings: z.array(FindingRow), nextCursor: z.string().nullable() });
export type FindingPage = z.infer<typeof FindingPage>;

export const FacetCount = z.object({ value: z.string(), count: z.number().int(), name: Text.optional() });
export type FacetCount = z.infer<typeof FacetCount>;

/** How many findings each choice of a filter would leave, the other filters as they are. */
export const FindingOverview = z.object({
  view: ViewHead.nullable(),
  /** When the source's newest snapshot was taken: an unresolved finding seen before it could not be looked at since. */
  newestAt: z.iso.datetime().nullable(),
  /** True when the address names a snapshot that is not its source's newest. */
  isHistoric: z.boolean(),
  /** How much of the catalogue had its data. */
  coverage: AuditSummary.shape.coverage,
  total: z.number().int(),
  /** Without any filter, resolved ones included. */
  all: z.number().int(),
  facets: z.record(z.enum(FINDING_FACETS), z.array(FacetCount)),
});
export type FindingOverview = z.infer<typeof FindingOverview>;

export const GroupQuery = FindingFilter.extend({ by: z.enum(FINDING_GROUPS) });
export type GroupQuery = z.infer<typeof GroupQuery>;

export const FindingGroup = z.object({
  /** Value of the filter that shows this group alone. */
  key: z.string(),
  name: Text,
  severities: z.record(z.enum(SEVERITIES), z.number().int()),
  total: z.number().int(),
  /** A channel's customers a week; elsewhere those of the finding that reaches most. */
  customers: z.number().int(),
});
export type FindingGroup = z.infer<typeof FindingGroup>;
/** The worst groups, and how many there are in all. */
export const FindingGroups = z.object({ groups: z.array(FindingGroup), total: z.number().int() });
export type FindingGroups = z.infer<typeof FindingGroups>;

/** Some of the findings that something has, and how many it has. */
export const FindingSample = z.object({ count: z.number().int(), examples: z.array(FindingRow) });
export type FindingSample = z.infer<typeof FindingSample>;

/** Subjects a rule could not judge, and why. */
export const UnjudgedSample = z.object({
  count: z.number().int(),
  examples: z.array(z.object({ subject: SubjectRef, reason: Text })),
});
export type UnjudgedSample = z.infer<typeof UnjudgedSample>;

const SeenIn = z.object({ at: z.iso.datetime(), snapshotId: z.string().nullable() });

export const EvidenceView = z.object({
  pointer: z.string(),
  /** Null for a pointer that leads nowhere, which an older snapshot format could leave. */
  section: z.string().nullable(),
  /** Identity of the row in its section; empty when the pointer leads nowhere. */
  key: z.string(),
  /** What the row is called. */
  row: z.string(),
  /** Null when the row as a whole is the evidence. */
  field: z.string().nullable(),
  value: z.unknown(),
  basis: z.enum(["observed", "declared"]),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const FindingDetail = z.object({
  source: z.object({ id: z.string(), name: z.string() }),
  finding: FindingRow,
  /** Newest first, those that ended included. */
  waivers: z.array(Waiver),
  ruleVersion: z.number().int(),
  /** Null when this version of Inlet no longer has the rule. */
  rule: z
    .object({
      title: Text,
      why: Text,
      remediation: Text,
      severityReason: Text,
      requirements: z.array(z.string()),
      where: Text.nullable(),
    })
    .nullable(),
  history: z.object({
    firstSeen: SeenIn,
    lastSeen: SeenIn,
    resolved: SeenIn.nullable(),
    reopened: SeenIn.nullable(),
  }),
  evidence: z.array(EvidenceView),
  names: Names,
  /** Zone in which the company reads the times among the evidence. */
  timezone: z.string(),
  channels: z.array(z.object({ id: z.string(), name: z.string(), customers: z.number().int().nullable() })),
  /** Set when the newest snapshot could not tell whether the fault still exists. */
  undecided: Text.nullable(),
  /** Subjects of the same rule that could not be judged. */
  unjudged: UnjudgedSample,
  sameRule: FindingSample,
  sameSubject: FindingSample,
});
export type FindingDetail = z.infer<typeof FindingDetail>;

/** Changes proven to end a finding on the newest snapshot; none where none is known or it has gone. */
export const FindingMend = z.object({ edits: z.array(EditView), names: Names });
export type FindingMend = z.infer<typeof FindingMend>;

export const FindingParams = z.object({ findingId: z.string() });

/** Waivers that nobody ended, the ones that need somebody first. */
export const WaiverList = z.object({
  view: ViewHead.nullable(),
  waivers: z.array(Waiver.extend({ finding: FindingRow })),
});
export type WaiverList = z.infer<typeof WaiverList>;
