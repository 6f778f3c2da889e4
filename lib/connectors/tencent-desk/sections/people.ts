import type { Agent, Group, Membership } from "@/lib/engine/sections/people";
import { absent, unreadable } from "@/lib/engine/value";
import { cutShort } from "../../listing";
import { isRefused, refusedEntry, refusedPart } from "../../refusal";
import { badRows, readEntry, type Section, type Shortfall } from "../../section";
import type { DeskRaw } from "../raw";
import type { GroupRow, MemberRow } from "../rows";

const AGENT_FIELDS = {
  token: absent,
  state: absent,
  seat: absent,
  roleGroupIds: absent,
  everywhere: absent,
  hideOnline: absent,
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
  redistributeOnLogout: unreadable("not-offered"),
  autoAssign: unreadable("not-offered"),
};
const MEMBERSHIP_FIELDS = {
  mode: absent,
  capacity: absent,
  excludedFromAssignment: absent,
  priorityMin: absent,
  priorityMax: absent,
};

export function peopleSections(raw: DeskRaw): Section<"agents" | "groups" | "memberships"> {
  const { members, groups, groupMembers, takenAt: at } = raw;
  const kicked = kickedOff(raw);
  const memberships = members.rows.flatMap(membershipsOf);
  const whole = [cutShort(members), badRows(members.bad)];
  return {
    agents: members.rows.map((row) => toAgent(row, kicked)),
    memberships,
    ...(!isRefused(groups) && { groups: groups.rows.map(toGroup) }),
    ledger: {
      agents: readEntry({
        received: members.rows.length + members.bad,
        announced: members.announced,
        at,
        requests: ["POST get_member_list", "POST get_member_list_in_group"],
        fields: AGENT_FIELDS,
        shortfalls: whole,
      }),
      groups: isRefused(groups)
        ? refusedEntry(groups, at)
        : readEntry({
            received: groups.rows.length + groups.bad,
            announced: groups.announced,
            at,
            requests: ["POST get_member_group_list"],
            fields: GROUP_FIELDS,
            shortfalls: [cutShort(groups), badRows(groups.bad)],
          }),
      memberships: readEntry({
        received: memberships.length,
        at,
        requests: ["POST get_member_list", "POST get_member_list_in_group"],
        fields: MEMBERSHIP_FIELDS,
        shortfalls: [
          ...whole,
          refusedPart(Object.values(groupMembers)),
          ...Object.values(groupMembers).map((list) => (isRefused(list) ? null : cutShort(list))),
          agreesWithGroups(raw, memberships) ? null : STRADDLED,
        ],
      }),
    },
  };
}

function toAgent(row: MemberRow, kicked: ReadonlyMap<string, boolean | undefined>): Agent {
  const isKicked = kicked.get(row.membermail);
  return {
    id: row.membermail,
    name: row.nickname || row.membermail,
    email: row.membermail,
    kind: "human",
    roleIds: row.roleidlist,
    capacity: row.effectivereceptionlimit,
    personalCapacity: row.memberreceptionlimit,
    personalLimitEnabled: row.memberreceptionlimitenabled,
    // Told in the lists of groups only; whoever is in none of them stays unknown.
    kickedOff: isKicked ?? unreadable("not-offered"),
  };
}

function kickedOff({ groupMembers }: DeskRaw): Map<string, boolean | undefined> {
  const kicked = new Map<string, boolean | undefined>();
  for (const list of Object.values(groupMembers)) {
    if (isRefused(list)) continue;
    for (const { membermail, kickoff } of list.rows) {
      kicked.set(membermail, kicked.get(membermail) || kickoff);
    }
  }
  return kicked;
}

function toGroup(row: GroupRow): Group {
  return {
    id: row.membergroupid,
    name: row.membergroupname || row.membergroupid,
    capacity: row.receptionlimit,
  };
}

function membershipsOf({ membermail, membergroupidlist = [] }: MemberRow): Membership[] {
  return [...new Set(membergroupidlist)].map((groupId) => ({ agentId: membermail, groupId }));
}

/** Both sides tell who belongs where; when they differ, something changed between two requests. */
function agreesWithGroups({ groupMembers }: DeskRaw, memberships: readonly Membership[]): boolean {
  const fromMembers = new Set(memberships.map(({ agentId, groupId }) => `${groupId} ${agentId}`));
  for (const [groupId, list] of Object.entries(groupMembers)) {
    if (isRefused(list)) continue;
    const listed = list.rows.map(({ membermail }) => `${groupId} ${membermail}`);
    if (listed.some((pair) => !fromMembers.has(pair))) return false;
    if (list.cut || list.bad > 0) continue;
    const own = memberships.filter((row) => row.groupId === groupId);
    if (own.length !== listed.length) return false;
  }
  return true;
}

const STRADDLED: Shortfall = {
  reason: "unrecognised",
  text: {
    zh: "成员列表与分组列表不一致：拉取期间可能有变更，请重新拉取",
    en: "the list of members and the lists of groups differ: something changed meanwhile, pull again",
  },
};
