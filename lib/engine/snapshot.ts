import { z } from "zod";
import { AutomationRule, Bot, Channel, ChannelLoad, Queue, Routing } from "./sections/channels";
import { Credential, Integration, Webhook } from "./sections/connections";
import { AgentPush, Block, CachePolicy, Device, SdkPush } from "./sections/devices";
import { Incident, Probe, ReceptionLog } from "./sections/evidence";
import { Holiday, Hours } from "./sections/hours";
import { AccessList, App, Service, Subscription, TeamAlert } from "./sections/operations";
import { Agent, Group, Membership, Presence } from "./sections/people";
import { AutoReply, Change, Contact, Fallback, Form } from "./sections/replies";
import { Permission, Role, RoleGroup } from "./sections/roles";
import { LedgerEntry } from "./ledger";
import { Policy } from "./policy";
import { Id, Instant, Name, Timezone } from "./scalars";
import { Semantics } from "./semantics";

export const SNAPSHOT_FORMAT = "inlet.snapshot/1";

export const PLATFORMS = [
  "meiqia",
  "livehelperchat",
  "chatwoot",
  "intercom",
  "tencent-desk",
  "wecom-kf",
  "other",
] as const;
export type Platform = (typeof PLATFORMS)[number];

/** The row schema of every section. A section missing from a snapshot was not collected. */
export const SECTION_SCHEMAS = {
  agents: Agent,
  groups: Group,
  memberships: Membership,
  presence: Presence,
  permissions: Permission,
  roles: Role,
  roleGroups: RoleGroup,
  channels: Channel,
  routing: Routing,
  automationRules: AutomationRule,
  bots: Bot,
  queues: Queue,
  channelLoad: ChannelLoad,
  hours: Hours,
  holidays: Holiday,
  agentPush: AgentPush,
  sdkPush: SdkPush,
  devices: Device,
  cachePolicies: CachePolicy,
  credentials: Credential,
  webhooks: Webhook,
  integrations: Integration,
  autoReplies: AutoReply,
  forms: Form,
  fallbacks: Fallback,
  contacts: Contact,
  blocks: Block,
  changes: Change,
  // Beyond the platform's own configuration. Like every section optional, so older snapshots keep their hash.
  apps: App,
  accessLists: AccessList,
  subscriptions: Subscription,
  services: Service,
  teamAlerts: TeamAlert,
  probes: Probe,
  receptionLog: ReceptionLog,
  incidents: Incident,
} as const;

export type SectionName = keyof typeof SECTION_SCHEMAS;
export const SECTION_NAMES = Object.keys(SECTION_SCHEMAS) as SectionName[];
export type SectionRow<S extends SectionName> = z.infer<(typeof SECTION_SCHEMAS)[S]>;

/** Moment-of-the-pull observations, left out when two snapshots are compared as configurations. */
export const OBSERVATION_SECTIONS: readonly SectionName[] = [
  "presence",
  "channelLoad",
  "probes",
  "receptionLog",
  "incidents",
];

/** Fields that move with every message or sign of life, left out in the same way: traffic is no change of settings. */
export const OBSERVATION_FIELDS: ReadonlySet<string> = new Set([
  "lastReceivedAt",
  "lastUsedAt",
  "lastEventAt",
  "syncedUntil",
  "lastHitAt",
  "lastSeenAt",
  "latencyMs",
  "siteCheckedAt",
]);

type SectionArrays = { [S in SectionName]: z.ZodOptional<z.ZodArray<(typeof SECTION_SCHEMAS)[S]>> };
const sectionArrays = Object.fromEntries(
  SECTION_NAMES.map((name) => [name, z.array(SECTION_SCHEMAS[name]).optional()]),
) as unknown as SectionArrays;

const ledgerShape = Object.fromEntries(SECTION_NAMES.map((name) => [name, LedgerEntry.optional()])) as Record<
  SectionName,
  z.ZodOptional<typeof LedgerEntry>
>;

/**
 * A platform's configuration at one moment. Immutable once sealed (`canonical.ts`): rows sorted by id, content hashed.
 * Secrets never enter it; credentials carry fingerprints.
 */
export const Snapshot = z.strictObject({
  format: z.literal(SNAPSHOT_FORMAT),
  platform: z.strictObject({ kind: z.enum(PLATFORMS), name: Name, version: z.string().optional() }),
  organisation: z.strictObject({ id: Id, name: Name, timezone: Timezone }),
  /** When the pull ended. Not part of the content hash: the same pull twice is the same content. */
  takenAt: Instant,
  semantics: Semantics,
  policy: Policy.optional(),
  ledger: z.strictObject(ledgerShape),
  ...sectionArrays,
});
export type Snapshot = z.infer<typeof Snapshot>;

/** Rows of a section; empty when it was not collected, so always look at the ledger before you conclude. */
export function rowsOf<S extends SectionName>(snapshot: Snapshot, section: S): SectionRow<S>[] {
  return (snapshot[section] ?? []) as SectionRow<S>[];
}

const NOT_COLLECTED: LedgerEntry = {
  status: "unavailable",
  basis: "observed",
  reason: "not-collected",
};

export function ledgerOf(snapshot: Pick<Snapshot, "ledger">, section: SectionName): LedgerEntry {
  return snapshot.ledger[section] ?? NOT_COLLECTED;
}
