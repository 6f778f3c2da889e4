import type { SectionName } from "../snapshot";

type NamedSection = "channels" | "groups" | "roleGroups" | "roles";

/** How a field is changed by hand: chosen from a few values, typed, or by what comes to a list and what leaves it. */
export type FieldShape =
  | { kind: "choice"; values: readonly (boolean | string)[] }
  | { kind: "number" }
  | { kind: "instant" }
  | { kind: "day" }
  | { kind: "week" }
  | { kind: "ids"; of: NamedSection }
  | { kind: "grants" }
  | { kind: "targets" };

const onOff: FieldShape = { kind: "choice", values: [true, false] };
const number: FieldShape = { kind: "number" };
const instant: FieldShape = { kind: "instant" };
const choice = (...values: string[]): FieldShape => ({ kind: "choice", values });
const ids = (of: NamedSection): FieldShape => ({ kind: "ids", of });

/**
 * The settings somebody can change on a platform by hand, in the order they are offered. What the platform itself
 * reports (presence, load, health) is not a setting, and a draft cannot change it.
 */
export const EDITABLE: Partial<Record<SectionName, Record<string, FieldShape>>> = {
  agents: {
    state: choice("active", "disabled"),
    roleIds: ids("roles"),
    roleGroupIds: ids("roleGroups"),
    seat: onOff,
    capacity: number,
    channelIds: ids("channels"),
    kickedOff: onOff,
    excludedFromAssignment: onOff,
    hideOnline: onOff,
    everywhere: onOff,
    validUntil: { kind: "day" },
  },
  channels: {
    enabled: onOff,
    forcedOffline: onOff,
    hidden: onOff,
    archived: onOff,
    authorisation: choice("authorised", "reauthorise"),
    authorisedUntil: instant,
    identityRequired: onOff,
  },
  groups: { enabled: onOff, forcedOffline: onOff, archived: onOff, autoAssign: onOff, capacity: number },
  memberships: { mode: choice("full", "read-only"), excludedFromAssignment: onOff },
  roles: {
    grants: { kind: "grants" },
    receives: onOff,
    adminSiteOnly: onOff,
    groupScope: ids("groups"),
    channelScope: ids("channels"),
  },
  roleGroups: { enabled: onOff, roleIds: ids("roles") },
  routing: {
    targets: { kind: "targets" },
    choices: { kind: "targets" },
    strategy: choice("automatic", "manual", "customer-chooses"),
    fallback: choice("none", "group", "enterprise"),
    autoAssign: onOff,
  },
  hours: { intervals: { kind: "week" }, enabled: onOff, alwaysOpen: onOff },
  credentials: { expiresAt: instant, state: choice("working", "inactive") },
  webhooks: { enabled: onOff, suspended: onOff },
  integrations: { enabled: onOff, authorised: onOff, authorisedUntil: instant },
  bots: { enabled: onOff, handover: onOff },
  forms: { enabled: onOff, onlyMode: onOff },
  queues: { enabled: onOff, limit: number },
  agentPush: {
    enabled: onOff,
    newConversation: onOff,
    newMessage: onOff,
    sound: onOff,
    permissionAssigned: onOff,
  },
};

export const EDITABLE_SECTIONS = Object.keys(EDITABLE) as SectionName[];

export function shapeOf(section: SectionName, field: string): FieldShape | null {
  return EDITABLE[section]?.[field] ?? null;
}
