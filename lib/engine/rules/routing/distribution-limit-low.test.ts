import type { Routing } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { distributionLimitLow } from "./distribution-limit-low";

const snapshot = (change: Partial<Routing>, enabled = true) =>
  buildSnapshot(
    {
      channels: [{ id: "c1", name: "官网", enabled }],
      routing: [{ id: "r1", channelId: "c1", ...change }],
    },
    { platform: "chatwoot" },
  );

testRule(distributionLimitLow, {
  fails: [{ name: "two per window", snapshot: snapshot({ distributionLimit: 2 }), subjects: ["r1"] }],
  passes: [
    { name: "exactly the minimum", snapshot: snapshot({ distributionLimit: 5 }) },
    { name: "the default", snapshot: snapshot({ distributionLimit: 100 }) },
  ],
  unknown: [
    { name: "limit unreadable", snapshot: snapshot({ distributionLimit: unreadable("no-permission") }) },
  ],
  silent: [
    {
      name: "nobody is assigned automatically",
      snapshot: snapshot({ autoAssign: false, distributionLimit: 1 }),
    },
    { name: "an edition without the limit", snapshot: snapshot({ distributionLimit: absent }) },
    { name: "a channel that is switched off", snapshot: snapshot({ distributionLimit: 1 }, false) },
  ],
});
