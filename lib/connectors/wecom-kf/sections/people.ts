import type { Agent, Group, Membership, Presence } from "@/lib/engine/sections/people";
import { absent, unreadable } from "@/lib/engine/value";
import { cutShort } from "../../listing";
import { isRefused, refusedPart } from "../../refusal";
import { badRows, readEntry, type Section, type Shortfall } from "../../section";
import type { WecomRaw } from "../raw";
import type { ServicerRow } from "../rows";
import { lastWritten } from "../traffic";

const AGENT_FIELDS = {
  email: unreadable("not-offered"),
  token: absent,
  seat: absent,
  capacity: unreadable("not-offered"),
  personalCapacity: absent,
  personalLimitEnabled: absent,
  roleIds: absent,
  roleGroupIds: absent,
  everywhere: absent,
  hideOnline: absent,
  kickedOff: absent,
  excludedFromAssignment: absent,
  presenceSticky: absent,
  reassignWhenAway: absent,
  languages: absent,
  timezone: absent,
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
  autoAssign: unreadable("not-offered"),
  capacity: unreadable("not-offered"),
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
  sticky: absent,
  connected: unreadable("not-offered"),
  lastSeenAt: unreadable("not-offered"),
  load: unreadable("not-offered"),
};

/** The people of an account, and a department behind it: their numbers may overlap, so each carries its kind. */
export const accountGroup = (account: string) => `account-${account}`;
export const departmentGroup = (department: string) => `department-${department}`;

type Name = "agents" | "groups" | "memberships" | "presence";

export function peopleSections(raw: WecomRaw): Section<Name> {
  const { accounts, servicers, seenAt } = raw;
  const pairs = accounts.rows.flatMap(({ open_kfid: account }) =>
    listedAt(raw, account).map((row) => ({ account, row })),
  );
  const people = pairs.flatMap(({ account, row }) => ("userid" in row ? [{ account, row }] : []));
  const departments = new Set(pairs.flatMap(({ row }) => ("department_id" in row ? row.department_id : [])));
  const writers = writersOf(raw);
  const users = [...new Set(people.map(({ row }) => row.userid))];
  const groups: Group[] = [
    ...accounts.rows.map(({ open_kfid: id, name }) => ({ id: accountGroup(id), name: name || id })),
    ...[...departments].map((id) => ({ id: departmentGroup(id), name: id })),
  ];
  const bad = Object.values(servicers).reduce((sum, list) => sum + (isRefused(list) ? 0 : list.bad), 0);
  const whole = [cutShort(accounts), badRows(accounts.bad + bad), refusedPart(Object.values(servicers))];
  const unexpanded = departments.size > 0 ? NOT_EXPANDED : null;
  const reading = { at: seenAt, requests: ["GET kf/servicer/list"], shortfalls: [...whole, unexpanded] };
  return {
    agents: users.map((id) => toAgent(id, writers.has(id))),
    groups,
    memberships: people.map(({ account, row }): Membership => ({
      agentId: row.userid,
      groupId: accountGroup(account),
    })),
    presence: people.map(({ account, row }): Presence => ({
      agentId: row.userid,
      groupId: accountGroup(account),
      status: statusOf(row),
    })),
    ledger: {
      agents: readEntry({ ...reading, received: users.length, fields: AGENT_FIELDS }),
      groups: readEntry({
        ...reading,
        received: groups.length,
        requests: ["POST kf/account/list", "GET kf/servicer/list"],
        fields: GROUP_FIELDS,
        shortfalls: whole,
      }),
      memberships: readEntry({ ...reading, received: people.length, fields: MEMBERSHIP_FIELDS }),
      presence: readEntry({ ...reading, received: people.length, fields: PRESENCE_FIELDS }),
    },
  };
}

export function listedAt({ servicers }: WecomRaw, account: string): ServicerRow[] {
  const answer = servicers[account];
  return answer === undefined || isRefused(answer) ? [] : answer.rows;
}

/** No call tells whether a member ever activated WeCom; whoever wrote to a customer this week has. */
function toAgent(id: string, hasWritten: boolean): Agent {
  return {
    id,
    name: id,
    kind: "human",
    state: hasWritten ? "active" : unreadable("not-offered"),
  };
}

function writersOf({ messages }: WecomRaw): Set<string> {
  const writers = Object.values(messages).flatMap((answer) =>
    isRefused(answer) ? [] : [...lastWritten(answer.rows).keys()],
  );
  return new Set(writers);
}

/** 0 serving, 1 stopped or suspended. Without the privilege the field is missing, which is not 0. */
export function statusOf(row: ServicerRow): Presence["status"] {
  if (!("userid" in row) || row.status === undefined) return unreadable("no-permission");
  if (row.status === 0) return "online";
  if (row.status !== 1) return unreadable("unrecognised", String(row.status));
  return row.stop_type === 1 ? "suspended" : "stopped";
}

const NOT_EXPANDED: Shortfall = {
  reason: "no-permission",
  text: {
    zh: "部分接待人员按部门设置，读取部门成员需要通讯录权限，未展开",
    en: "some servicers are set by department; reading its members needs the address book, so they are not listed",
  },
};
