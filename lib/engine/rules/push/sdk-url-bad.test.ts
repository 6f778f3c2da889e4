import type { SdkPush } from "../../sections/devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { sdkUrlBad } from "./sdk-url-bad";

const app = { id: "s1", name: "商城 App", channelId: "c1", method: "custom-server" as const };
const apps = (change: Partial<SdkPush>, enabled = true) =>
  buildTeam({ channels: [{ id: "c1", name: "App", enabled }], sdkPush: [{ ...app, ...change }] });

testRule(sdkUrlBad, {
  fails: [
    { name: "empty", snapshot: apps({ url: "" }), subjects: ["s1"] },
    { name: "private address", snapshot: apps({ url: "http://10.0.0.8/push" }), subjects: ["s1"] },
    {
      name: "does not answer",
      snapshot: apps({ url: "https://push.example.com/meiqia", urlAnswers: false }),
      subjects: ["s1"],
    },
  ],
  passes: [{ name: "answers", snapshot: apps({ url: "https://push.example.com/meiqia", urlAnswers: true }) }],
  unknown: [
    { name: "unreadable", snapshot: apps({ url: unreadable("redacted") }) },
    { name: "push settings not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "the app's channel is switched off", snapshot: apps({ url: "" }, false) },
    { name: "another push method has no address", snapshot: apps({ method: "none", url: "" }) },
  ],
});
