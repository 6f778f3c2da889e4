import type { Routing } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { fallbackAfterInit } from "./fallback-after-init";

const snapshot = (change: Partial<Routing>, enabled = true) =>
  buildSnapshot({
    channels: [{ id: "c1", name: "官网", enabled }],
    routing: [{ id: "r1", channelId: "c1", ...change }],
  });

testRule(fallbackAfterInit, {
  fails: [{ name: "set after init", snapshot: snapshot({ fallbackAfterInit: true }), subjects: ["r1"] }],
  passes: [{ name: "set before init", snapshot: snapshot({ fallbackAfterInit: false }) }],
  unknown: [
    { name: "site code unreadable", snapshot: snapshot({ fallbackAfterInit: unreadable("not-collected") }) },
  ],
  silent: [
    { name: "a channel that is switched off", snapshot: snapshot({ fallbackAfterInit: true }, false) },
    { name: "no site code", snapshot: snapshot({ fallbackAfterInit: absent }) },
  ],
});
