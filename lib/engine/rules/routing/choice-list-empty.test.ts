import type { Routing } from "../../sections/channels";
import { buildSnapshot, type Sections } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { choiceListEmpty } from "./choice-list-empty";

const people: Sections = {
  agents: [{ id: "a1", name: "李娜", state: "active" }],
  groups: [{ id: "g1", name: "售后", enabled: true, archived: absent, forcedOffline: absent }],
  memberships: [{ agentId: "a1", groupId: "g1" }],
};
const choice = { kind: "group" as const, id: "g1" };
const route: Routing = { id: "r1", channelId: "c1", strategy: "customer-chooses", choices: [choice] };
const channels = [{ id: "c1", name: "官网", enabled: true }];
const snapshot = (change: Partial<Routing>, sections: Sections = {}) =>
  buildSnapshot({ channels, routing: [{ ...route, ...change }], ...people, ...sections });

testRule(choiceListEmpty, {
  fails: [
    { name: "an empty list", snapshot: snapshot({ choices: [] }), subjects: ["r1"] },
    { name: "only an empty group", snapshot: snapshot({}, { memberships: [] }), subjects: ["r1"] },
    {
      name: "an empty list needs no groups to be seen",
      snapshot: buildSnapshot({ channels, routing: [{ ...route, choices: [] }] }),
      subjects: ["r1"],
    },
  ],
  passes: [
    { name: "a staffed group", snapshot: snapshot({}) },
    {
      name: "one of two groups is staffed",
      snapshot: snapshot({ choices: [{ kind: "group", id: "gone" }, choice] }),
    },
  ],
  unknown: [
    { name: "list unreadable", snapshot: snapshot({ choices: unreadable("not-offered") }) },
    { name: "members not collected", snapshot: snapshot({}, { memberships: undefined }) },
    {
      name: "whether the only member is active is unreadable",
      snapshot: snapshot({}, { agents: [{ id: "a1", name: "李娜" }] }),
    },
  ],
  silent: [
    { name: "the platform chooses", snapshot: snapshot({ strategy: "automatic", choices: [] }) },
    {
      name: "a channel that is switched off",
      snapshot: buildSnapshot({
        channels: [{ id: "c1", name: "官网", enabled: false }],
        routing: [{ ...route, choices: [] }],
      }),
    },
  ],
});
