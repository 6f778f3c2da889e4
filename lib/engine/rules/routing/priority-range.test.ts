import type { Routing } from "../../sections/channels";
import type { Agent, Membership } from "../../sections/people";
import { buildTeam, lina, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { priorityRange } from "./priority-range";

const platform = "livehelperchat" as const;
const urgent = { priorityMin: 5, priorityMax: 10 };
const department = (member: Partial<Membership>, route: Partial<Routing> = {}, agent: Partial<Agent> = {}) =>
  buildTeam(
    {
      agents: [{ ...lina, ...agent }, wangqiang],
      memberships: [
        { agentId: "a1", groupId: "g1", ...urgent, ...member },
        { agentId: "a2", groupId: "g1", ...urgent },
      ],
      routing: [{ id: "t1", channelId: "c1", targets: [{ kind: "group", id: "g1" }], priority: 1, ...route }],
    },
    { platform },
  );

testRule(priorityRange, {
  fails: [
    { name: "everybody takes urgent ones only", snapshot: department({}), subjects: ["c1"] },
    { name: "above everybody's range", snapshot: department({}, { priority: 20 }), subjects: ["c1"] },
  ],
  passes: [
    { name: "one takes it", snapshot: department({ priorityMin: 0 }) },
    { name: "one has no range", snapshot: department({ priorityMin: 0, priorityMax: 0 }) },
    {
      name: "one is reached without a group",
      snapshot: department(
        {},
        {
          targets: [
            { kind: "group", id: "g1" },
            { kind: "agent", id: "a1" },
          ],
        },
      ),
    },
  ],
  unknown: [
    { name: "a range unreadable", snapshot: department({ priorityMin: unreadable("not-offered") }) },
    { name: "priority unreadable", snapshot: department({}, { priority: unreadable("not-offered") }) },
    {
      name: "the only one who takes it may have left",
      snapshot: department({ priorityMin: 0 }, {}, { state: unreadable("not-offered") }),
    },
    { name: "members not collected", snapshot: buildTeam({ memberships: undefined }, { platform }) },
  ],
  silent: [{ name: "no priorities", snapshot: department({}, { priority: absent }) }],
});
