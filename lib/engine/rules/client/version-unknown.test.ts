import { withDevices } from "../../testing/build-devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { versionUnknown } from "./version-unknown";

testRule(versionUnknown, {
  fails: [
    {
      name: "nobody recorded it",
      snapshot: withDevices([{ client: "desktop", version: unreadable("not-collected") }]),
      subjects: ["d1"],
    },
    {
      name: "recorded as empty",
      snapshot: withDevices([{ client: "mobile", version: " " }]),
      subjects: ["d1"],
    },
  ],
  passes: [{ name: "recorded", snapshot: withDevices([{ client: "desktop", version: "5.2.0" }]) }],
  unknown: [
    {
      name: "there is one, we may not see it",
      snapshot: withDevices([{ client: "desktop", version: unreadable("no-permission") }]),
    },
    { name: "kind of client unknown", snapshot: withDevices([{ client: unreadable("not-collected") }]) },
    { name: "devices not collected", snapshot: buildTeam() },
  ],
  silent: [
    {
      name: "the web version is always the newest",
      snapshot: withDevices([{ client: "web", version: unreadable("not-collected") }]),
    },
    { name: "a platform without versions", snapshot: withDevices([{ client: "desktop", version: absent }]) },
    {
      name: "a leaver",
      snapshot: withDevices([{ client: "desktop", version: "" }], { agent: { state: "disabled" } }),
    },
  ],
});
