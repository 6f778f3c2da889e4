import type { Membership, Presence } from "@/lib/engine/sections/people";
import { absent, unreadable } from "@/lib/engine/value";
import type { LhcRaw } from "../raw";
import { DepartmentId, UserDepartmentRow, UserRow, parseRows } from "../rows";
import type { Section } from "../../section";
import { instant, restEntry } from "../section";
import { unrecognised } from "../table-sections";

type Sections = Section<"memberships" | "presence">;

const EVERYWHERE = "*";
/** The platform keeps no status word; a person is there by a sign of life, or hidden, or neither. */
const PRESENCE_FIELDS = { status: absent, connected: absent };

/** The table tells the kind of membership and the last sign of life; REST alone tells neither. */
export function memberSections(raw: LhcRaw): Sections {
  return raw.tables?.lh_userdep ? fromTable(raw) : fromRest(raw);
}

function fromTable(raw: LhcRaw): Sections {
  const table = raw.tables?.lh_userdep;
  const { rows, bad } = parseRows(UserDepartmentRow, table?.rows ?? []);
  const best = bestPerDepartment(rows);
  const sticky = stickyUsers(raw, rows);
  const at = table?.observedAt ?? raw.takenAt;
  const entry = restEntry({
    received: best.length,
    complete: true,
    bad,
    at,
    requests: ["SELECT lh_userdep"],
  });
  return {
    memberships: best.map(toMembership),
    presence: best.map((row) => toPresence(row, raw.userOnline[row.user_id] ?? null, sticky)),
    ledger: {
      memberships: entry,
      presence: {
        ...entry,
        fields: PRESENCE_FIELDS,
        requests: ["SELECT lh_userdep", "GET isonlineuser/{id}"],
      },
    },
  };
}

/** A person can be in a department directly and through a department group; the row that receives more counts. */
function bestPerDepartment(rows: UserDepartmentRow[]): UserDepartmentRow[] {
  const best = new Map<string, UserDepartmentRow>();
  for (const row of rows) {
    const key = `${row.user_id}~${row.dep_id}`;
    const other = best.get(key);
    if (!other || rank(row) > rank(other)) best.set(key, row);
  }
  return [...best.values()];
}

function rank(row: UserDepartmentRow): number {
  return (row.ro === false ? 2e12 : 0) + (row.hide_online === false ? 1e12 : 0) + (row.last_activity ?? 0);
}

/** Operators who count as present through any permanent flag, their own or one of a department row. */
function stickyUsers(raw: LhcRaw, rows: UserDepartmentRow[]): Set<string> {
  const users = parseRows(UserRow, raw.users.rows).rows;
  return new Set([
    ...users.filter((user) => user.always_on).map((user) => user.id),
    ...rows.filter((row) => row.always_on).map((row) => row.user_id),
  ]);
}

function toMembership(row: UserDepartmentRow): Membership {
  const excluded = [row.exclude_autoasign, row.exc_indv_autoasign].filter((one) => one !== undefined);
  return {
    agentId: row.user_id,
    groupId: row.dep_id === "0" ? EVERYWHERE : row.dep_id,
    mode: row.ro === undefined ? undefined : row.ro ? "read-only" : "full",
    capacity: row.max_chats ? row.max_chats : absent,
    excludedFromAssignment: excluded.length === 0 ? undefined : excluded.includes(true),
    priorityMin: row.chat_min_priority,
    priorityMax: row.chat_max_priority,
  };
}

function toPresence(row: UserDepartmentRow, online: boolean | null, sticky: Set<string>): Presence {
  const never = row.last_activity === 0;
  // One permanent flag makes the platform's answer about the person true everywhere, so it says nothing about this row.
  const told = online !== null && !(sticky.has(row.user_id) && !row.always_on);
  return {
    agentId: row.user_id,
    ...(row.dep_id !== "0" && { groupId: row.dep_id }),
    ...(never && { status: "offline" }),
    countedPresent: told ? online : unreadable(online === null ? "not-collected" : "unrecognised"),
    hidden: row.hide_online,
    sticky: row.always_on,
    lastSeenAt: never ? absent : row.last_activity === undefined ? undefined : instant(row.last_activity),
    load: row.active_chats,
  };
}

function fromRest(raw: LhcRaw): Sections {
  const { rows, bad } = parseRows(UserRow, raw.users.rows);
  const users = rows.filter((user) => user.disabled !== true);
  const memberships: Membership[] = [];
  let unread = bad;
  let complete = raw.users.complete;
  for (const user of users) {
    if (user.all_departments) memberships.push({ agentId: user.id, groupId: EVERYWHERE });
    const listing = raw.userDepartments?.[user.id];
    if (!listing) continue;
    complete &&= listing.complete;
    // A row without its number is somewhere, and nobody knows where.
    const departments = parseRows(DepartmentId, listing.rows);
    unread += departments.bad;
    for (const { id: groupId } of departments.rows) memberships.push({ agentId: user.id, groupId });
  }
  const silent = users.filter((user) => raw.userOnline[user.id] == null).length;
  const presence = restEntry(
    {
      received: users.length,
      complete: raw.users.complete,
      bad,
      at: raw.onlineAt,
      requests: ["GET isonlineuser/{id}"],
    },
    { ...PRESENCE_FIELDS, lastSeenAt: unreadable("not-offered"), load: unreadable("not-offered") },
  );
  return {
    memberships,
    presence: users.map((user) => ({
      agentId: user.id,
      countedPresent: raw.userOnline[user.id] ?? unreadable("request-failed"),
      hidden: user.hide_online,
      sticky: user.always_on,
    })),
    ledger: {
      memberships: restEntry(
        {
          received: memberships.length,
          complete,
          bad: unread,
          at: raw.takenAt,
          requests: ["GET user_departments"],
        },
        {
          mode: unreadable("not-offered"),
          capacity: unreadable("not-offered"),
          excludedFromAssignment: unreadable("not-offered"),
          priorityMin: unreadable("not-offered"),
          priorityMax: unreadable("not-offered"),
        },
      ),
      presence:
        silent === 0
          ? presence
          : {
              ...presence,
              status: "partial",
              reason: "request-failed",
              detail: unrecognised(silent),
            },
    },
  };
}
