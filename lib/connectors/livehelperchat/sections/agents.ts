import type { Agent } from "@/lib/engine/sections/people";
import { absent, unreadable } from "@/lib/engine/value";
import type { LhcRaw } from "../raw";
import { GroupUserRow, UserRow, parseRows } from "../rows";
import type { Section } from "../../section";
import { restEntry } from "../section";

/** Live Helper Chat gives no roles to people directly, sells no seats, and knows no languages in these calls. */
const FIELDS = {
  kind: absent,
  seat: absent,
  personalCapacity: absent,
  personalLimitEnabled: absent,
  roleIds: absent,
  kickedOff: absent,
  reassignWhenAway: absent,
  region: absent,
  duties: absent,
  channelIds: absent,
  validUntil: absent,
  clientVersion: absent,
  languages: unreadable("not-offered"),
};

export function agentsSection(raw: LhcRaw): Section<"agents"> {
  const { rows, bad } = parseRows(UserRow, raw.users.rows);
  const table = raw.tables?.lh_groupuser;
  const links = table && parseRows(GroupUserRow, table.rows).rows;
  const agents = rows.map((row): Agent => ({
    ...toAgent(row),
    ...(links && {
      roleGroupIds: links.filter((link) => link.user_id === row.id).map((link) => link.group_id),
    }),
  }));
  const fields = links ? FIELDS : { ...FIELDS, roleGroupIds: unreadable("not-offered") };
  const { complete } = raw.users;
  const reading = { received: agents.length, complete, bad, at: raw.takenAt, requests: ["GET getusers"] };
  return { agents, ledger: { agents: restEntry(reading, fields) } };
}

function toAgent(row: UserRow): Agent {
  return {
    id: row.id,
    name: displayName(row),
    email: row.email,
    state: row.disabled === undefined ? undefined : row.disabled ? "disabled" : "active",
    capacity: row.max_active_chats,
    everywhere: row.all_departments,
    hideOnline: row.hide_online,
    excludedFromAssignment: row.exclude_autoasign,
    presenceSticky: row.always_on,
    timezone: row.time_zone || absent,
  };
}

const CHINESE = /^\p{Script=Han}+$/u;

/** Family name first for Chinese names, the other way round for the rest. */
function displayName({ id, username, name = "", surname = "" }: UserRow): string {
  if (CHINESE.test(name) && CHINESE.test(surname)) return surname + name;
  return [name, surname].filter(Boolean).join(" ") || username || id;
}
