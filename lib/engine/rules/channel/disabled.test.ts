import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { channelDisabled } from "./disabled";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot({ channels: [{ id: "c1", name: "官网", ...change }] });

testRule(channelDisabled, {
  fails: [{ name: "switched off", snapshot: snapshot({ enabled: false }), subjects: ["c1"] }],
  passes: [{ name: "enabled", snapshot: snapshot({ enabled: true }) }],
  unknown: [
    { name: "on or off is unreadable", snapshot: snapshot({ enabled: unreadable("no-permission") }) },
    { name: "channels not collected", snapshot: buildSnapshot({}) },
  ],
  silent: [
    { name: "archived on purpose", snapshot: snapshot({ enabled: false, archived: true }) },
    { name: "a platform where channels cannot be switched off", snapshot: snapshot({ enabled: absent }) },
  ],
});
