import { buildTeam, lina, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { channelPermissionMissing } from "./channel-permission-missing";

const ticked = { ...wangqiang, channelIds: ["c1"] };

testRule(channelPermissionMissing, {
  fails: [
    {
      name: "nothing ticked",
      snapshot: buildTeam({ agents: [{ ...lina, channelIds: [] }, ticked] }),
      subjects: ["a1"],
    },
    {
      name: "another channel ticked",
      snapshot: buildTeam({ agents: [{ ...lina, channelIds: ["c2"] }, ticked] }),
      subjects: ["a1"],
    },
  ],
  passes: [{ name: "ticked", snapshot: buildTeam({ agents: [{ ...lina, channelIds: ["c1"] }, ticked] }) }],
  unknown: [
    {
      name: "ticks unreadable",
      snapshot: buildTeam({ agents: [{ ...lina, channelIds: unreadable("not-offered") }] }),
    },
    { name: "routing not collected", snapshot: buildTeam({ agents: [ticked], routing: undefined }) },
  ],
  silent: [
    { name: "a platform without ticks", snapshot: buildTeam() },
    {
      name: "a channel that is switched off",
      snapshot: buildTeam({
        agents: [{ ...lina, channelIds: [] }],
        channels: [{ id: "c1", name: "官网", enabled: false }],
      }),
    },
    {
      name: "no channel leads to the agent",
      snapshot: buildTeam({ agents: [{ ...lina, channelIds: [] }], memberships: [] }),
    },
    {
      name: "a leaver",
      snapshot: buildTeam({ agents: [{ ...lina, state: "disabled", channelIds: [] }, ticked] }),
    },
  ],
});
