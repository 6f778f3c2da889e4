import type { Routing } from "../../sections/channels";
import { buildSnapshot, type Sections } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { unknownToken } from "./unknown-token";

const people: Sections = {
  agents: [{ id: "17", name: "李娜", token: "8d2f60" }],
  groups: [{ id: "3", name: "售后", token: "51ac07" }],
};
const snapshot = (change: Partial<Routing>, sections: Sections = people) =>
  buildSnapshot({
    channels: [{ id: "c1", name: "官网", enabled: true }],
    routing: [{ id: "r1", channelId: "c1", agentToken: "", groupToken: "", ...change }],
    ...sections,
  });

testRule(unknownToken, {
  fails: [
    {
      name: "a group number in place of its token",
      snapshot: snapshot({ groupToken: "3" }),
      subjects: ["r1"],
    },
    { name: "a token nobody has", snapshot: snapshot({ groupToken: "ffff00" }), subjects: ["r1"] },
    {
      name: "one of two agents is gone",
      snapshot: snapshot({ agentToken: "8d2f60, 77aa11" }),
      subjects: ["r1"],
    },
    {
      name: "a number is wrong even if no token was read",
      snapshot: snapshot({ agentToken: "17" }, {}),
      subjects: ["r1"],
    },
  ],
  passes: [
    { name: "a known group", snapshot: snapshot({ groupToken: "51ac07" }) },
    {
      name: "a known agent; the group token is ignored",
      snapshot: snapshot({ agentToken: "8d2f60", groupToken: "ffff00" }),
    },
    {
      name: "a token that happens to be a number",
      snapshot: snapshot({ groupToken: "3" }, { ...people, groups: [{ id: "3", name: "售后", token: "3" }] }),
    },
  ],
  unknown: [
    { name: "groups not collected", snapshot: snapshot({ groupToken: "ffff00" }, {}) },
    {
      name: "the token of one group is unreadable",
      snapshot: snapshot(
        { groupToken: "ffff00" },
        { ...people, groups: [{ id: "3", name: "售后", token: unreadable("not-collected") }] },
      ),
    },
    { name: "site code unreadable", snapshot: snapshot({ agentToken: unreadable("not-collected") }) },
  ],
  silent: [
    { name: "no token is used", snapshot: snapshot({}) },
    { name: "no site code", snapshot: snapshot({ agentToken: absent, groupToken: absent }) },
  ],
});
