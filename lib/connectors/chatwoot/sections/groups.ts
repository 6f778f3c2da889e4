import type { Group, Membership } from "@/lib/engine/sections/people";
import { absent } from "@/lib/engine/value";
import { isRefused } from "../api";
import { capacityLimits } from "../capacity";
import { badRows, readEntry, type Section } from "../../section";
import { ownInboxesOnly, refusedParts } from "../ledger";
import type { Rows } from "../listing";
import type { ChatwootRaw } from "../raw";
import type { InboxRow, MemberRow, TeamRow } from "../rows";
import { inboxName } from "./channels";

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

/** The members of an inbox and those of a team; their numbers overlap, so each carries its kind. */
export const inboxGroup = (inboxId: string) => `inbox-${inboxId}`;
export const teamGroup = (teamId: string) => `team-${teamId}`;

export function groupSections(raw: ChatwootRaw): Section<"groups" | "memberships"> {
  const { inboxes, members, teams, teamMembers } = raw;
  const teamRows = isRefused(teams) ? { rows: [], bad: 0 } : teams;
  const groups = [...inboxes.rows.map(ofInbox), ...teamRows.rows.map(ofTeam)];
  const limits = capacityLimits(raw);
  const answered = [...lists(members), ...lists(teamMembers)];
  const memberships = [
    ...inboxes.rows.flatMap(({ id }) =>
      membersIn(members[id]).map((row) => membership(row.id, inboxGroup(id), limits.ofMember(row.id, id))),
    ),
    ...teamRows.rows.flatMap(({ id }) =>
      membersIn(teamMembers[id]).map((row) => membership(row.id, teamGroup(id))),
    ),
  ];
  const own = ownInboxesOnly(raw);
  const bad = inboxes.bad + teamRows.bad;
  return {
    groups,
    memberships,
    ledger: {
      groups: readEntry({
        received: groups.length,
        at: raw.takenAt,
        requests: ["GET inboxes", "GET teams"],
        fields: GROUP_FIELDS,
        shortfalls: [own, refusedParts([teams]), badRows(bad)],
      }),
      memberships: readEntry({
        received: memberships.length,
        at: raw.takenAt,
        requests: ["GET inbox_members/{id}", "GET teams/{id}/team_members"],
        fields: MEMBERSHIP_FIELDS,
        shortfalls: [
          own,
          refusedParts([teams, ...Object.values(members), ...Object.values(teamMembers)]),
          badRows(bad + answered.reduce((sum, list) => sum + list.bad, 0)),
        ],
      }),
    },
  };
}

function ofInbox(row: InboxRow): Group {
  return { id: inboxGroup(row.id), name: inboxName(row), autoAssign: row.enable_auto_assignment };
}

function ofTeam(row: TeamRow): Group {
  return { id: teamGroup(row.id), name: row.name || row.id, autoAssign: row.allow_auto_assign };
}

/** A limit of nothing at all keeps somebody out of this inbox, and out of this one only. */
function membership(agentId: string, groupId: string, capacity?: Membership["capacity"]): Membership {
  if (capacity === undefined) return { agentId, groupId };
  return { agentId, groupId, capacity, ...(capacity === 0 && { excludedFromAssignment: true }) };
}

const membersIn = (answer: ChatwootRaw["members"][string] | undefined): MemberRow[] =>
  answer === undefined || isRefused(answer) ? [] : answer.rows;

const lists = (answers: ChatwootRaw["members"]): Rows<MemberRow>[] =>
  Object.values(answers).flatMap((answer) => (isRefused(answer) ? [] : [answer]));
