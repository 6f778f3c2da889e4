import { buildTeam, lina, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { singleCover } from "./single-cover";

const onlyLina = [{ agentId: "a1", groupId: "g1" }];

testRule(singleCover, {
  fails: [
    { name: "one member", snapshot: buildTeam({ memberships: onlyLina }), subjects: ["c1"] },
    {
      name: "two members, one with a limit of zero",
      snapshot: buildTeam({ agents: [lina, { ...wangqiang, capacity: 0 }] }),
      subjects: ["c1"],
    },
    {
      name: "two members, one of them a bot",
      snapshot: buildTeam({ agents: [lina, { ...wangqiang, kind: "bot" }] }),
      subjects: ["c1"],
    },
    {
      name: "two members, one without a role",
      snapshot: buildTeam({ agents: [lina, { ...wangqiang, roleIds: [] }] }),
      subjects: ["c1"],
    },
  ],
  passes: [{ name: "two people", snapshot: buildTeam() }],
  unknown: [
    {
      name: "whether the second one may serve could not be read",
      snapshot: buildTeam({ agents: [lina, { ...wangqiang, state: unreadable("not-offered") }] }),
    },
    {
      name: "memberships only partly read",
      snapshot: buildTeam({ memberships: onlyLina }, { ledger: { memberships: { status: "partial" } } }),
    },
    { name: "roles not collected", snapshot: buildTeam({ roles: undefined }) },
  ],
  silent: [
    {
      name: "a channel that is switched off",
      snapshot: buildTeam({
        memberships: onlyLina,
        channels: [{ id: "c1", name: "官网", enabled: false }],
      }),
    },
    { name: "nobody at all is another fault", snapshot: buildTeam({ memberships: [] }) },
  ],
});
