import type { Agent, Group, Membership, Presence } from "@/lib/engine/sections/people";
import type { Permission, Role } from "@/lib/engine/sections/roles";
import { absent, unreadable } from "@/lib/engine/value";
import { isRefused, refusedEntry, refusedPart } from "../../refusal";
import { badRows, readEntry, type Section, type Shortfall } from "../../section";
import type { IntercomRaw } from "../raw";
import type { AdminRow, TeamRow } from "../rows";
import { INBOX } from "../semantics";

const AGENT_FIELDS = {
  token: absent,
  state: absent,
  capacity: unreadable("not-offered"),
  personalCapacity: unreadable("not-offered"),
  personalLimitEnabled: unreadable("not-offered"),
  roleGroupIds: absent,
  everywhere: absent,
  hideOnline: absent,
  kickedOff: absent,
  excludedFromAssignment: absent,
  languages: unreadable("not-offered"),
  timezone: unreadable("not-offered"),
  region: absent,
  duties: absent,
  channelIds: absent,
  validUntil: absent,
  reenabledAt: absent,
  clientVersion: unreadable("not-offered"),
};
const GROUP_FIELDS = {
  token: absent,
  enabled: absent,
  archived: absent,
  forcedOffline: absent,
  redistributeOnLogout: absent,
  capacity: absent,
};
const MEMBERSHIP_FIELDS = {
  mode: absent,
  capacity: absent,
  excludedFromAssignment: absent,
  priorityMin: absent,
  priorityMax: absent,
};
const PRESENCE_FIELDS = {
  countedPresent: absent,
  hidden: absent,
  connected: unreadable("not-offered"),
  lastSeenAt: unreadable("not-offered"),
  load: unreadable("not-offered"),
};
const ROLE_FIELDS = {
  highPrivilege: unreadable("not-offered"),
  receives: absent,
  adminSiteOnly: absent,
  grants: unreadable("not-offered"),
  groupScope: unreadable("not-offered"),
  channelScope: unreadable("not-offered"),
  lastReviewedAt: absent,
};
/** The only word of the document for it; the others are free text, and unknown behaviour. */
const ROUND_ROBIN = "round_robin";

type Name = "agents" | "presence" | "groups" | "memberships" | "roles" | "permissions";

export function peopleSections(raw: IntercomRaw): Section<Name> {
  const { admins, teams, seenAt, takenAt } = raw;
  const teamRows = isRefused(teams) ? { rows: [], bad: 0 } : teams;
  const memberships = membershipsOf(raw);
  const roles = new Map(admins.rows.flatMap(({ role }) => (role ? [[role.id, toRole(role)] as const] : [])));
  const reading = { at: seenAt, requests: ["GET /admins"], shortfalls: [badRows(admins.bad)] };
  const permissions: Permission[] = [{ id: INBOX, area: INBOX }];
  return {
    agents: admins.rows.map(toAgent),
    presence: admins.rows.map(toPresence),
    ...(!isRefused(teams) && { groups: teams.rows.map(toGroup) }),
    memberships,
    roles: [...roles.values()],
    permissions,
    ledger: {
      agents: readEntry({ ...reading, received: admins.rows.length, fields: AGENT_FIELDS }),
      presence: readEntry({ ...reading, received: admins.rows.length, fields: PRESENCE_FIELDS }),
      groups: isRefused(teams)
        ? refusedEntry(teams, takenAt)
        : readEntry({
            received: teams.rows.length,
            at: takenAt,
            requests: ["GET /teams"],
            fields: GROUP_FIELDS,
            shortfalls: [badRows(teams.bad)],
          }),
      memberships: readEntry({
        received: memberships.length,
        at: takenAt,
        requests: ["GET /admins", "GET /teams"],
        fields: MEMBERSHIP_FIELDS,
        shortfalls: [
          refusedPart([teams]),
          badRows(admins.bad + teamRows.bad),
          isAgreed(raw) ? null : STRADDLED,
        ],
      }),
      roles: readEntry({
        ...reading,
        received: roles.size,
        fields: ROLE_FIELDS,
        shortfalls: [...reading.shortfalls, NAMES_ONLY],
      }),
      permissions: readEntry({
        ...reading,
        received: permissions.length,
        fields: { name: absent, sensitive: unreadable("not-offered") },
        shortfalls: [NAMES_ONLY],
      }),
    },
  };
}

/** Bots of the platform stand in the same list without a seat; what they are no field says. */
function toAgent(row: AdminRow): Agent {
  return {
    id: row.id,
    name: row.name || row.email || row.id,
    email: row.email,
    kind: row.has_inbox_seat ? "human" : unreadable("not-offered"),
    seat: row.has_inbox_seat,
    // No role at all means that none was assigned, not that nothing is allowed.
    roleIds: row.role ? [row.role.id] : unreadable("not-offered"),
    presenceSticky: true,
    reassignWhenAway: row.away_mode_reassign,
  };
}

function toPresence(row: AdminRow): Presence {
  return {
    agentId: row.id,
    status: row.away_mode_enabled === undefined ? undefined : row.away_mode_enabled ? "away" : "online",
    // Stays active after the last tab was closed, and conversations go on being assigned.
    sticky: true,
  };
}

function toGroup(row: TeamRow): Group {
  return {
    id: row.id,
    name: row.name || row.id,
    autoAssign: autoAssignOf(row.distribution_method),
    // Present only where the fullest are spared; a team that has none is not limited to nothing.
    ...(row.assignment_limit !== undefined && { capacity: row.assignment_limit }),
  };
}

function autoAssignOf(method: string | undefined): Group["autoAssign"] {
  if (method === undefined) return unreadable("not-offered");
  return method === ROUND_ROBIN ? true : unreadable("unrecognised", method.slice(0, 40));
}

function membershipsOf({ admins, teams }: IntercomRaw): Membership[] {
  const pairs = new Map<string, Membership>();
  const add = (agentId: string, groupId: string) => pairs.set(`${agentId} ${groupId}`, { agentId, groupId });
  for (const { id, team_ids = [] } of admins.rows) for (const team of team_ids) add(id, team);
  if (!isRefused(teams))
    for (const { id, admin_ids = [] } of teams.rows) for (const admin of admin_ids) add(admin, id);
  return [...pairs.values()];
}

/** Both sides tell who belongs where; when they differ, something changed between two requests. */
function isAgreed({ admins, teams }: IntercomRaw): boolean {
  if (isRefused(teams)) return true;
  const ofAdmins = admins.rows.flatMap(({ id, team_ids = [] }) => team_ids.map((team) => `${id} ${team}`));
  const ofTeams = teams.rows.flatMap(({ id, admin_ids = [] }) => admin_ids.map((admin) => `${admin} ${id}`));
  const both = new Set([...ofAdmins, ...ofTeams]);
  return both.size === new Set(ofAdmins).size && both.size === new Set(ofTeams).size;
}

function toRole({ id, name }: { id: string; name?: string }): Role {
  return { id, name: name || id, builtin: unreadable("not-offered") };
}

const NAMES_ONLY: Shortfall = {
  reason: "not-offered",
  text: {
    zh: "平台只提供角色的名称，不提供权限内容",
    en: "the platform tells the names of roles, not what they permit",
  },
};
const STRADDLED: Shortfall = {
  reason: "unrecognised",
  text: {
    zh: "成员列表与团队列表不一致：拉取期间可能有变更，请重新拉取",
    en: "the lists of admins and of teams differ: something changed meanwhile, pull again",
  },
};
