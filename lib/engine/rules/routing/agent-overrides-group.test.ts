import type { Routing } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { agentOverridesGroup } from "./agent-overrides-group";

const snapshot = (change: Partial<Routing>, enabled = true) =>
  buildSnapshot({
    channels: [{ id: "c1", name: "官网", enabled }],
    routing: [{ id: "r1", channelId: "c1", ...change }],
  });

testRule(agentOverridesGroup, {
  fails: [
    { name: "both tokens", snapshot: snapshot({ agentToken: "8d2f", groupToken: "51ac" }), subjects: ["r1"] },
  ],
  passes: [
    { name: "group token only", snapshot: snapshot({ agentToken: "", groupToken: "51ac" }) },
    { name: "agent token only", snapshot: snapshot({ agentToken: "8d2f", groupToken: " " }) },
  ],
  unknown: [
    {
      name: "agent token unreadable",
      snapshot: snapshot({ agentToken: unreadable("not-collected"), groupToken: "51ac" }),
    },
  ],
  silent: [
    {
      name: "a channel that is switched off",
      snapshot: snapshot({ agentToken: "8d2f", groupToken: "51ac" }, false),
    },
    { name: "no site code", snapshot: snapshot({ agentToken: absent, groupToken: absent }) },
  ],
});
