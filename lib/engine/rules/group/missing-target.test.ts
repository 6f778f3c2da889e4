import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { missingTarget } from "./missing-target";

const route = (id: string) => ({
  id: "t1",
  channelId: "c1",
  targets: [{ kind: "group" as const, id }],
});

testRule(missingTarget, {
  fails: [
    { name: "the group was deleted", snapshot: buildTeam({ routing: [route("g9")] }), subjects: ["c1"] },
    {
      name: "a choice of the customer leads nowhere",
      snapshot: buildTeam({ routing: [{ ...route("g1"), choices: [{ kind: "group", id: "g9" }] }] }),
      subjects: ["c1"],
    },
    {
      name: "the transfer target is gone",
      snapshot: buildTeam({ routing: [{ ...route("g1"), transferTarget: { kind: "group", id: "g9" } }] }),
      subjects: ["c1"],
    },
  ],
  passes: [{ name: "the group exists", snapshot: buildTeam() }],
  unknown: [
    {
      name: "targets unreadable",
      snapshot: buildTeam({ routing: [{ ...route("g1"), targets: unreadable("not-offered") }] }),
    },
    {
      name: "groups only partly read",
      snapshot: buildTeam({ routing: [route("g9")] }, { ledger: { groups: { status: "partial" } } }),
    },
    {
      name: "the group is gone, and whether the channel is in use could not be read",
      snapshot: buildTeam({
        routing: [route("g9")],
        channels: [{ id: "c1", name: "官网", enabled: unreadable("not-offered") }],
      }),
    },
  ],
  silent: [
    {
      name: "a channel that is switched off",
      snapshot: buildTeam({
        routing: [route("g9")],
        channels: [{ id: "c1", name: "官网", enabled: false }],
      }),
    },
    {
      name: "a channel that names a person",
      snapshot: buildTeam({
        routing: [{ id: "t1", channelId: "c1", targets: [{ kind: "agent", id: "a1" }] }],
      }),
    },
  ],
});
