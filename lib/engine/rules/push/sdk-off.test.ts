import type { SdkPush } from "../../sections/devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { sdkOff } from "./sdk-off";

const app = { id: "s1", name: "商城 App", channelId: "c1", method: "custom-server" as const };
const apps = (change: Partial<SdkPush>, enabled = true) =>
  buildTeam({ channels: [{ id: "c1", name: "App", enabled }], sdkPush: [{ ...app, ...change }] });

testRule(sdkOff, {
  fails: [{ name: "no push", snapshot: apps({ method: "none" }), subjects: ["s1"] }],
  passes: [{ name: "own push server", snapshot: apps({ method: "custom-server" }) }],
  unknown: [
    { name: "unreadable", snapshot: apps({ method: unreadable("redacted") }) },
    { name: "push settings not collected", snapshot: buildTeam() },
  ],
  silent: [{ name: "the app's channel is switched off", snapshot: apps({ method: "none" }, false) }],
});
