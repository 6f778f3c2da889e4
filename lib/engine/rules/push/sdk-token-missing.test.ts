import type { SdkPush } from "../../sections/devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { sdkTokenMissing } from "./sdk-token-missing";

const app = { id: "s1", name: "商城 App", channelId: "c1", method: "custom-server" as const };
const apps = (change: Partial<SdkPush>, enabled = true) =>
  buildTeam({ channels: [{ id: "c1", name: "App", enabled }], sdkPush: [{ ...app, ...change }] });

testRule(sdkTokenMissing, {
  fails: [{ name: "no token", snapshot: apps({ deviceTokenUploaded: false }), subjects: ["s1"] }],
  passes: [{ name: "token uploaded", snapshot: apps({ deviceTokenUploaded: true }) }],
  unknown: [
    { name: "unreadable", snapshot: apps({ deviceTokenUploaded: unreadable("redacted") }) },
    { name: "push settings not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "the app's channel is switched off", snapshot: apps({ deviceTokenUploaded: false }, false) },
    { name: "push is off anyway", snapshot: apps({ method: "none", deviceTokenUploaded: false }) },
  ],
});
