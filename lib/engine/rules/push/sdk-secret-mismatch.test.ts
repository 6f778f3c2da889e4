import type { SdkPush } from "../../sections/devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { sdkSecretMismatch } from "./sdk-secret-mismatch";

const app = { id: "s1", name: "商城 App", channelId: "c1", method: "custom-server" as const };
const apps = (change: Partial<SdkPush>, enabled = true) =>
  buildTeam({ channels: [{ id: "c1", name: "App", enabled }], sdkPush: [{ ...app, ...change }] });

testRule(sdkSecretMismatch, {
  fails: [{ name: "self-test failed", snapshot: apps({ signatureSelfTest: "failed" }), subjects: ["s1"] }],
  passes: [{ name: "self-test passed", snapshot: apps({ signatureSelfTest: "passed" }) }],
  unknown: [
    { name: "unreadable", snapshot: apps({ signatureSelfTest: unreadable("redacted") }) },
    { name: "push settings not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "the app's channel is switched off", snapshot: apps({ signatureSelfTest: "failed" }, false) },
    { name: "no own push server", snapshot: apps({ method: "none", signatureSelfTest: "failed" }) },
  ],
});
