import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { fallbackNone } from "./fallback-none";

const channels = [{ id: "c1", name: "官网", enabled: true }];
const route = { id: "r1", channelId: "c1", targets: [{ kind: "group" as const, id: "g1" }] };

testRule(fallbackNone, {
  fails: [
    {
      name: "fallback 1 with a bound group",
      snapshot: buildSnapshot({ channels, routing: [{ ...route, fallback: "none" }] }),
      subjects: ["r1"],
    },
    {
      name: "fallback 1 with a token in the site code",
      snapshot: buildSnapshot({
        channels,
        routing: [{ id: "r1", channelId: "c1", fallback: "none", agentToken: "8d2f" }],
      }),
      subjects: ["r1"],
    },
  ],
  passes: [
    {
      name: "fallback 3",
      snapshot: buildSnapshot({ channels, routing: [{ ...route, fallback: "enterprise" }] }),
    },
  ],
  unknown: [
    {
      name: "fallback 1, no bound target, site code unreadable",
      snapshot: buildSnapshot({ channels, routing: [{ ...route, targets: [], fallback: "none" }] }),
    },
    {
      name: "fallback unreadable",
      snapshot: buildSnapshot({ channels, routing: [{ ...route, fallback: unreadable("not-collected") }] }),
    },
    {
      name: "fallback 1, target unreadable",
      snapshot: buildSnapshot({ channels, routing: [{ id: "r1", channelId: "c1", fallback: "none" }] }),
    },
  ],
  silent: [
    {
      name: "fallback 1 without a named target",
      snapshot: buildSnapshot({
        channels,
        routing: [{ ...route, targets: [], fallback: "none", agentToken: "", groupToken: absent }],
      }),
    },
    {
      name: "a channel that is switched off",
      snapshot: buildSnapshot({
        channels: [{ id: "c1", name: "官网", enabled: false }],
        routing: [{ ...route, fallback: "none" }],
      }),
    },
    {
      name: "no such setting",
      snapshot: buildSnapshot({ channels, routing: [{ ...route, fallback: absent }] }),
    },
  ],
});
