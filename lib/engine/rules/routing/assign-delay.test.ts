import type { Routing } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { assignDelay } from "./assign-delay";

const snapshot = (change: Partial<Routing>, enabled = true) =>
  buildSnapshot(
    {
      channels: [{ id: "c1", name: "官网", enabled }],
      routing: [{ id: "r1", channelId: "c1", ...change }],
    },
    { platform: "livehelperchat" },
  );

testRule(assignDelay, {
  fails: [{ name: "two minutes", snapshot: snapshot({ assignDelaySeconds: 120 }), subjects: ["r1"] }],
  passes: [
    { name: "at once", snapshot: snapshot({ assignDelaySeconds: 0 }) },
    { name: "exactly the limit", snapshot: snapshot({ assignDelaySeconds: 60 }) },
  ],
  unknown: [
    { name: "delay unreadable", snapshot: snapshot({ assignDelaySeconds: unreadable("no-permission") }) },
  ],
  silent: [
    { name: "a channel that is switched off", snapshot: snapshot({ assignDelaySeconds: 600 }, false) },
    { name: "no such setting", snapshot: snapshot({ assignDelaySeconds: absent }) },
  ],
});
