import { buildTeam, lina, receptionRole, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { noGroup } from "./no-group";

const onlyWangqiang = [{ agentId: "a2", groupId: "g1" }];
const earlyShift = {
  id: "h1",
  name: "早班",
  purpose: "roster" as const,
  subjects: [{ kind: "agent" as const, id: "a1" }],
};

testRule(noGroup, {
  fails: [
    { name: "in no group", snapshot: buildTeam({ memberships: onlyWangqiang }), subjects: ["a1"] },
    {
      name: "an administrator who is on the roster",
      snapshot: buildTeam({
        memberships: onlyWangqiang,
        roles: [{ ...receptionRole, highPrivilege: true }],
        hours: [earlyShift],
      }),
      subjects: ["a1"],
    },
  ],
  passes: [
    { name: "everybody in a group", snapshot: buildTeam() },
    {
      name: "member everywhere without rows",
      snapshot: buildTeam({
        agents: [{ ...lina, everywhere: true }, wangqiang],
        memberships: onlyWangqiang,
      }),
    },
  ],
  unknown: [
    {
      name: "memberships only partly read",
      snapshot: buildTeam({ memberships: onlyWangqiang }, { ledger: { memberships: { status: "partial" } } }),
    },
    {
      name: "roles not collected: the account may not be meant to receive",
      snapshot: buildTeam({ memberships: onlyWangqiang, roles: undefined }),
    },
    {
      name: "routing not collected: a channel may name the agent",
      snapshot: buildTeam({ memberships: onlyWangqiang, routing: undefined }),
    },
    {
      name: "whether the agent is a member everywhere could not be read",
      snapshot: buildTeam({
        agents: [{ ...lina, everywhere: unreadable("no-permission") }, wangqiang],
        memberships: onlyWangqiang,
      }),
    },
    {
      name: "an administrator in no group, and the rosters could not be read",
      snapshot: buildTeam({
        memberships: onlyWangqiang,
        roles: [{ ...receptionRole, highPrivilege: true }],
        hours: undefined,
      }),
    },
  ],
  silent: [
    {
      name: "a channel names the agent",
      snapshot: buildTeam({
        memberships: onlyWangqiang,
        routing: [{ id: "t1", channelId: "c1", targets: [{ kind: "agent", id: "a1" }] }],
      }),
    },
    {
      name: "an administrator",
      snapshot: buildTeam({
        agents: [{ ...lina, roleIds: ["admin"] }, wangqiang],
        memberships: onlyWangqiang,
        roles: [receptionRole, { ...receptionRole, id: "admin", name: "管理员", highPrivilege: true }],
      }),
    },
    {
      name: "a role that takes no conversations",
      snapshot: buildTeam({
        agents: [{ ...lina, roleIds: ["report"] }, wangqiang],
        memberships: onlyWangqiang,
        roles: [receptionRole, { id: "report", name: "报表", grants: [] }],
      }),
    },
    {
      name: "a viewer without a seat",
      snapshot: buildTeam({ agents: [{ ...lina, seat: false }, wangqiang], memberships: onlyWangqiang }),
    },
    {
      name: "a leaver and a bot",
      snapshot: buildTeam({
        agents: [
          { ...lina, state: "disabled" },
          { ...wangqiang, kind: "bot", roleIds: absent },
        ],
        memberships: [],
      }),
    },
    {
      name: "the platform puts everybody into a default group",
      snapshot: buildTeam({ memberships: [] }, { semantics: { membership: { none: "default-group" } } }),
    },
  ],
});
