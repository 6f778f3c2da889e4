import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { noTarget } from "./no-target";

const channels = [{ id: "c1", name: "官网", enabled: true }];
const group = { kind: "group" as const, id: "g1" };
const route = { id: "r1", channelId: "c1" };

testRule(noTarget, {
  fails: [
    {
      name: "empty target list",
      snapshot: buildSnapshot({ channels, routing: [{ ...route, targets: [] }] }),
      subjects: ["c1"],
    },
    {
      name: "no routing at all",
      snapshot: buildSnapshot({
        channels: [...channels, { id: "c2", name: "小程序", enabled: true }],
        routing: [{ ...route, targets: [group] }],
      }),
      subjects: ["c2"],
    },
  ],
  passes: [
    {
      name: "bound to a group",
      snapshot: buildSnapshot({ channels, routing: [{ ...route, targets: [group] }] }),
    },
    {
      name: "one of two routes names a group",
      snapshot: buildSnapshot({
        channels,
        routing: [
          { ...route, targets: [] },
          { id: "r2", channelId: "c1", targets: [group] },
        ],
      }),
    },
  ],
  unknown: [
    {
      name: "targets unreadable",
      snapshot: buildSnapshot({ channels, routing: [{ ...route, targets: unreadable("no-permission") }] }),
    },
    {
      name: "routing only partly read",
      snapshot: buildSnapshot({ channels, routing: [] }, { ledger: { routing: { status: "partial" } } }),
    },
    { name: "routing not collected", snapshot: buildSnapshot({ channels }) },
  ],
  silent: [
    {
      name: "a channel that is switched off",
      snapshot: buildSnapshot({ channels: [{ id: "c1", name: "官网", enabled: false }], routing: [] }),
    },
    {
      name: "without a target everybody serves",
      snapshot: buildSnapshot(
        { channels, routing: [] },
        { semantics: { routing: { withoutTarget: "everybody" } } },
      ),
    },
    {
      name: "the customer chooses the group",
      snapshot: buildSnapshot({
        channels,
        routing: [{ ...route, strategy: "customer-chooses", targets: [] }],
      }),
    },
    {
      name: "a platform without such a setting",
      snapshot: buildSnapshot({ channels, routing: [{ ...route, targets: absent }] }),
    },
  ],
});
