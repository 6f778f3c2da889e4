import type { App } from "../../sections/operations";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { oldAppKey } from "./old-app-key";

const app = (change: Partial<App>, enabled = true) =>
  buildTeam({
    channels: [{ id: "c1", name: "App", enabled }],
    apps: [{ id: "ios", name: "商城 iOS", channelId: "c1", sdkVersion: "3.9.5", ...change }],
  });

testRule(oldAppKey, {
  fails: [
    { name: "a key of generation 2 in SDK 3", snapshot: app({ appKeyGeneration: 2 }), subjects: ["ios"] },
  ],
  passes: [
    { name: "of the same generation", snapshot: app({ appKeyGeneration: 3 }) },
    { name: "an old key in an old SDK", snapshot: app({ appKeyGeneration: 2, sdkVersion: "v2.4" }) },
  ],
  unknown: [
    { name: "generation not noted", snapshot: app({ appKeyGeneration: unreadable("not-collected") }) },
    { name: "no number in the version", snapshot: app({ appKeyGeneration: 2, sdkVersion: "最新" }) },
    { name: "apps not collected", snapshot: buildTeam() },
  ],
  silent: [{ name: "the app's channel is switched off", snapshot: app({ appKeyGeneration: 2 }, false) }],
});
