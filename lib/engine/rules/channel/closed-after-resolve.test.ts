import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { closedAfterResolve } from "./closed-after-resolve";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot(
    { channels: [{ id: "c1", name: "官网", kind: "website", enabled: true, ...change }] },
    { platform: "chatwoot" },
  );

testRule(closedAfterResolve, {
  fails: [{ name: "not allowed", snapshot: snapshot({ allowAfterResolve: false }), subjects: ["c1"] }],
  passes: [{ name: "allowed", snapshot: snapshot({ allowAfterResolve: true }) }],
  unknown: [
    { name: "setting unreadable", snapshot: snapshot({ allowAfterResolve: unreadable("no-permission") }) },
    { name: "channels not collected", snapshot: buildSnapshot({}, { platform: "chatwoot" }) },
  ],
  silent: [
    { name: "a channel without such a setting", snapshot: snapshot({ allowAfterResolve: absent }) },
    {
      name: "a channel that is switched off",
      snapshot: snapshot({ enabled: false, allowAfterResolve: false }),
    },
  ],
});
