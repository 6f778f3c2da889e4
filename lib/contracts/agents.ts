import { z } from "zod";
import { CELL_STATES } from "@/lib/engine/permission-cell";
import { SEVERITIES } from "@/lib/engine/verdict";
import { anyOf } from "./any-of";
import { FindingRef, PermissionColumn } from "./permissions";
import { Gate, GateView, SubjectRef } from "./explanation";
import { Names } from "./reading";
import { FieldReading, SettingSection } from "./settings";
import { Comparison } from "./snapshots";
import { ViewHead, ViewQuery } from "./view";

/** `off`: nothing known but the plan keeps the person from receiving. `unreached`: no channel's conversations can go to them. */
export const AGENT_RECEPTIONS = ["open", "closed", "unknown", "off", "unreached"] as const;
export type AgentReception = (typeof AGENT_RECEPTIONS)[number];

/** The account, or in which way nothing is known of it. */
export const AGENT_STATES = ["active", "disabled", "unconfirmed", "absent", "unreadable"] as const;
export type AgentState = (typeof AGENT_STATES)[number];

/** The gravest thing the rules say about a person; `none` where they found nothing. */
export const AGENT_WORSTS = [...SEVERITIES, "unknown", "none"] as const;
export type AgentWorst = (typeof AGENT_WORSTS)[number];

export const AGENT_FACETS = ["now", "state", "role", "group", "worst"] as const;
export type AgentFacet = (typeof AGENT_FACETS)[number];

export const AGENT_SORTS = ["worst", "name", "now", "presence", "load", "week"] as const;
export type AgentSort = (typeof AGENT_SORTS)[number];

/** Filter value for people without a role or a group. */
export const NONE = "-";

const Named = z.object({ id: z.string(), name: z.string() });

export const AgentRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  kind: z.enum(["human", "bot", "service"]).nullable(),
  state: z.enum(AGENT_STATES),
  roles: z.array(Named),
  groups: z.array(Named),
  /** Belongs to every group without being listed in any. */
  everywhere: z.boolean(),
  /** The platform's word; `present` and `not-present` where it only says whether it counts somebody as there. */
  presence: FieldReading,
  /** How many conversations the person may hold at once. */
  limit: FieldReading,
  /** How many they hold; null when not known. */
  load: z.number().int().nullable(),
  now: z.object({
    state: z.enum(AGENT_RECEPTIONS),
    /** Channels on which the person receives, and all that can give them conversations. */
    open: z.number().int(),
    channels: z.number().int(),
    /** What stands between the person and the nearest of them. */
    gates: z.array(Gate),
  }),
  /** Channels and hours of the coming week on which the person is a witness, and hours that cannot be told. */
  week: z.object({ channels: z.number().int(), hours: z.number().int(), unknownHours: z.number().int() }),
  findings: z.record(z.enum(SEVERITIES), z.number().int()),
  /** How many rules could not judge the person. */
  unjudged: z.number().int(),
});
export type AgentRow = z.infer<typeof AgentRow>;

export const AgentFilter = ViewQuery.extend({
  q: z.string().trim().max(200).default(""),
  now: anyOf(z.enum(AGENT_RECEPTIONS)),
  state: anyOf(z.enum(AGENT_STATES)),
  role: anyOf(z.string()),
  group: anyOf(z.string()),
  worst: anyOf(z.enum(AGENT_WORSTS)),
});
export type AgentFilter = z.infer<typeof AgentFilter>;

export const AgentQuery = AgentFilter.extend({
  /** With a leading "-" the other way round. */
  sort: z
    .string()
    .regex(new RegExp(`^-?(${AGENT_SORTS.join("|")})$`))
    .default("worst"),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type AgentQuery = z.infer<typeof AgentQuery>;

export const AgentPage = z.object({ agents: z.array(AgentRow), nextCursor: z.string().nullable() });
export type AgentPage = z.infer<typeof AgentPage>;

const FacetCount = z.object({ value: z.string(), count: z.number().int(), name: z.string().optional() });

export const AgentOverview = z.object({
  view: ViewHead.nullable(),
  total: z.number().int(),
  /** Without any filter. */
  all: z.number().int(),
  /** How many people each choice of a filter would leave, the other filters as they are. */
  facets: z.record(z.enum(AGENT_FACETS), z.array(FacetCount)),
  /** How far the list of agents was read. */
  ledger: SettingSection.shape.ledger.nullable(),
});
export type AgentOverview = z.infer<typeof AgentOverview>;

/** A gate that is the same person's on every channel: its state where it is worst, and the channels it differs on. */
export const OwnGate = GateView.extend({
  /** Channels on which the gate is not open, when it is open on others. */
  only: z.array(z.string()),
});
export type OwnGate = z.infer<typeof OwnGate>;

/** 168 letters, Monday 00:00 first; see lib/engine/proof/agent-week.ts. */
const AgentHours = z.string().regex(/^[ROXCHU]{168}$/);

export const AgentChannelView = z.object({
  id: z.string(),
  name: z.string(),
  state: GateView.shape.state,
  /** The channel's own gates that are not open. */
  door: z.array(GateView),
  /** The person's gates there, by name. */
  gates: z.array(GateView.pick({ gate: true, state: true })),
  /** Groups through which the conversations come; empty when the routing names the person. */
  groups: z.array(z.string()),
  hours: AgentHours,
});
export type AgentChannelView = z.infer<typeof AgentChannelView>;

const Answer = z.enum(["yes", "no", "unknown"]);

export const AgentDetail = z.object({
  view: ViewHead,
  agent: AgentRow,
  /** The person's own gates, worst first where channels differ. Empty when no channel leads to them. */
  gates: z.array(OwnGate),
  channels: z.array(AgentChannelView),
  account: SettingSection,
  presence: SettingSection,
  memberships: SettingSection,
  push: SettingSection,
  devices: SettingSection,
  names: Names,
  roles: z.array(Named.extend({ via: Named.nullable(), counts: Answer })),
  /** False when not every role could be read. */
  rolesComplete: z.boolean(),
  reception: z.object({ open: Answer, reply: Answer }),
  permissions: z.array(
    z.object({
      permission: PermissionColumn,
      cell: z.object({ state: z.enum(CELL_STATES), conflict: z.boolean() }),
    }),
  ),
  findings: z.array(FindingRef.extend({ subject: SubjectRef })),
  /** Findings of the roles and groups the person belongs to. */
  related: z.array(FindingRef.extend({ subject: SubjectRef })),
  /** Null for the first snapshot of a source. */
  changes: Comparison.pick({ before: true, after: true, bases: true, rows: true }).nullable(),
});
export type AgentDetail = z.infer<typeof AgentDetail>;

export const AgentParams = z.object({ agentId: z.string().min(1).max(400) });
