import { z } from "zod";
import { anyOf } from "./any-of";
import { AttachmentView } from "./incident-attachments";
import { ClientId, EntryView } from "./incident-entries";
import { FollowUpView, ReviewView } from "./incident-reviews";
import { INCIDENT_STATUSES } from "./incident-status";
import {
  CAUSE_CERTAINTIES,
  CLOCK_BASES,
  INCIDENT_CAUSES,
  INCIDENT_CLOCKS,
  INCIDENT_KINDS,
  INCIDENT_ROLES,
  INCIDENT_SEVERITIES,
} from "./incident-words";
import { Person } from "./channels";

const Title = z.string().trim().min(2).max(200);
const SeverityReason = z.string().trim().min(2).max(500);
const Severity = z.enum(INCIDENT_SEVERITIES);

export const SuggestionQuery = z.object({
  source: z.string().optional(),
  channel: anyOf(z.string()),
  /** Without it, just now. */
  since: z.iso.datetime().optional(),
});
export type SuggestionQuery = z.infer<typeof SuggestionQuery>;

/** What the severity matrix says, with what it was told. */
export const SeveritySuggestion = z.object({
  severity: Severity,
  points: z.object({ reach: z.number(), customers: z.number(), hours: z.number() }),
  impact: z.object({
    channels: z.number().int(),
    of: z.number().int(),
    customers: z.number().int().nullable(),
    isLeast: z.boolean(),
    hours: z.number(),
  }),
  /** How many of the channels the newest snapshot itself shows as not receiving. */
  refuted: z.number().int(),
  snapshotId: z.string(),
  takenAt: z.iso.datetime(),
});
export type SeveritySuggestion = z.infer<typeof SeveritySuggestion>;

export const DeclareIncident = z.object({
  clientId: ClientId,
  kind: z.enum(INCIDENT_KINDS).default("real"),
  title: Title,
  startedAt: z.iso.datetime(),
  startedBasis: z.enum(CLOCK_BASES).default("estimated"),
  channelIds: z.array(z.string()).max(500).default([]),
  /** Without it, the suggested one. */
  severity: Severity.nullish(),
  severityReason: SeverityReason.nullish(),
  sourceId: z.string().nullish(),
  findingId: z.string().nullish(),
  /** The dark hour it was declared from. */
  hour: z.object({ channelId: z.string(), hour: z.number().int().min(0).max(167) }).nullish(),
  /** When the device wrote it, which may be long before it could be sent. */
  declaredAt: z.iso.datetime(),
});
export type DeclareIncident = z.infer<typeof DeclareIncident>;

export const Declared = z.object({ id: z.string(), number: z.number().int() });
export type Declared = z.infer<typeof Declared>;

const Revision = z.object({ revision: z.number().int().min(1) });

/** What is left out stays as it is. */
export const EditIncident = Revision.extend({
  title: Title.optional(),
  summary: z.string().trim().max(4000).optional(),
  kind: z.enum(INCIDENT_KINDS).optional(),
  severity: Severity.optional(),
  severityReason: SeverityReason.nullish(),
  cause: z.enum(INCIDENT_CAUSES).nullish(),
  causeCertainty: z.enum(CAUSE_CERTAINTIES).optional(),
  causeText: z.string().trim().max(4000).optional(),
  channelIds: z.array(z.string()).max(500).optional(),
});
export type EditIncident = z.infer<typeof EditIncident>;

/** `reason` for reopening; otherwise a note, if there is something to say. */
export const MoveIncident = Revision.extend({
  status: z.enum(INCIDENT_STATUSES),
  reason: z.string().trim().max(1000).default(""),
  /** Since when it is mitigated or recovered; now, unless told. */
  at: z.iso.datetime().optional(),
});
export type MoveIncident = z.infer<typeof MoveIncident>;

/** `was` is what the writer saw: another answer there means somebody else set it meanwhile. */
export const SetClock = z.object({
  at: z.iso.datetime().nullable(),
  basis: z.enum(CLOCK_BASES),
  was: z.iso.datetime().nullable(),
});
export type SetClock = z.infer<typeof SetClock>;

export const AssignRole = z.object({ memberId: z.string().nullable(), was: z.string().nullable() });
export type AssignRole = z.infer<typeof AssignRole>;

export const IncidentParams = z.object({ incidentId: z.string() });
export const ClockParams = IncidentParams.extend({ clock: z.enum(INCIDENT_CLOCKS) });
export const RoleParams = IncidentParams.extend({ role: z.enum(INCIDENT_ROLES) });

/** Filters that may hold several values, any of which will do. */
export const INCIDENT_FACETS = ["status", "severity", "cause", "channel"] as const;

export const IncidentFilter = z.object({
  kind: z.enum(INCIDENT_KINDS).default("real"),
  q: z.string().trim().max(200).default(""),
  status: anyOf(z.enum(INCIDENT_STATUSES)),
  severity: anyOf(Severity),
  cause: anyOf(z.enum(INCIDENT_CAUSES)),
  channel: anyOf(z.string()),
});

export const IncidentQuery = IncidentFilter.extend({
  /** The number of the last one already shown. */
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type IncidentQuery = z.infer<typeof IncidentQuery>;

const Clock = z.object({
  at: z.iso.datetime(),
  basis: z.enum(CLOCK_BASES),
  by: z.string(),
  setAt: z.iso.datetime(),
});

export const IncidentRow = z.object({
  id: z.string(),
  number: z.number().int(),
  kind: z.enum(INCIDENT_KINDS),
  status: z.enum(INCIDENT_STATUSES),
  title: z.string(),
  severity: Severity,
  cause: z.enum(INCIDENT_CAUSES).nullable(),
  causeCertainty: z.enum(CAUSE_CERTAINTIES),
  channels: z.array(Person),
  declaredAt: z.iso.datetime(),
  clocks: z.partialRecord(z.enum(INCIDENT_CLOCKS), Clock),
});
export type IncidentRow = z.infer<typeof IncidentRow>;

export const IncidentPage = z.object({
  incidents: z.array(IncidentRow),
  nextCursor: z.string().nullable(),
  /** Without filters: how many there are of each kind, and channels that incidents name. */
  counts: z.record(z.enum(INCIDENT_KINDS), z.number().int()),
  channels: z.array(Person),
});
export type IncidentPage = z.infer<typeof IncidentPage>;

const SnapshotHead = z.object({ id: z.string(), takenAt: z.iso.datetime() });

export const IncidentDetail = IncidentRow.extend({
  summary: z.string(),
  causeText: z.string(),
  severityReason: z.string().nullable(),
  suggestion: SeveritySuggestion.nullable(),
  source: z.object({ id: z.string(), name: z.string() }).nullable(),
  findingId: z.string().nullable(),
  declaredBy: z.string(),
  revision: z.number().int(),
  snapshots: z.object({
    good: SnapshotHead.nullable(),
    failing: SnapshotHead.nullable(),
    recovered: SnapshotHead.nullable(),
  }),
  roles: z.partialRecord(z.enum(INCIDENT_ROLES), Person),
  /** By the time they happened, those of one moment in the order of writing. */
  entries: z.array(EntryView),
  attachments: z.array(AttachmentView),
  review: ReviewView.nullable(),
  followUps: z.array(FollowUpView),
});
export type IncidentDetail = z.infer<typeof IncidentDetail>;
