import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { noMembers } from "./no-members";

const night = { id: "g2", name: "夜班组", enabled: true };
const groups = [{ id: "g1", name: "售前组", enabled: true }, night];
const toNight = { kind: "group" as const, id: "g2" };

testRule(noMembers, {
  fails: [
    {
      name: "a channel leads to an empty group",
      snapshot: buildTeam({ memberships: [] }),
      subjects: ["g1"],
    },
    {
      name: "only a bot hands over to it",
      snapshot: buildTeam({
        groups,
        bots: [{ id: "b1", name: "小美", enabled: true, handoverTarget: toNight }],
      }),
      subjects: ["g2"],
    },
    {
      name: "only a rule assigns to it",
      snapshot: buildTeam({
        groups,
        automationRules: [
          { id: "u1", name: "夜间", active: true, actions: [{ kind: "assign-group", targetId: "g2" }] },
        ],
      }),
      subjects: ["g2"],
    },
    {
      name: "its members are accounts that no longer exist",
      snapshot: buildTeam({ agents: [lina], memberships: [{ agentId: "gone", groupId: "g1" }] }),
      subjects: ["g1"],
    },
  ],
  passes: [{ name: "members in it", snapshot: buildTeam() }],
  unknown: [
    {
      name: "memberships only partly read",
      snapshot: buildTeam({ memberships: [] }, { ledger: { memberships: { status: "partial" } } }),
    },
    {
      name: "empty, and what leads to it could not be read",
      snapshot: buildTeam({ memberships: [], routing: undefined }),
    },
    {
      name: "whether somebody belongs to every group could not be read",
      snapshot: buildTeam({
        agents: [{ ...lina, everywhere: unreadable("no-permission") }],
        memberships: [],
      }),
    },
  ],
  silent: [
    { name: "an empty group that nothing leads to", snapshot: buildTeam({ groups }) },
    {
      name: "only a bot that is switched off hands over to it",
      snapshot: buildTeam({
        groups,
        bots: [{ id: "b1", name: "小美", enabled: false, handoverTarget: toNight }],
      }),
    },
    {
      name: "only a closed channel leads to it",
      snapshot: buildTeam({
        memberships: [],
        channels: [{ id: "c1", name: "官网", enabled: false }],
      }),
    },
    {
      name: "a group that is switched off",
      snapshot: buildTeam({ groups: [{ id: "g1", name: "售前组", enabled: false }], memberships: [] }),
    },
    {
      name: "somebody belongs everywhere without rows",
      snapshot: buildTeam({ agents: [{ ...lina, everywhere: true }], memberships: [] }),
    },
    {
      name: "the platform puts everybody into a default group",
      snapshot: buildTeam({ memberships: [] }, { semantics: { membership: { none: "default-group" } } }),
    },
  ],
});
