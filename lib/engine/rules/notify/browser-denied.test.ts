import { withDevices } from "../../testing/build-devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { browserDenied } from "./browser-denied";

testRule(browserDenied, {
  fails: [
    {
      name: "denied",
      snapshot: withDevices([{ client: "web", notificationPermission: "denied" }]),
      subjects: ["d1"],
    },
    {
      name: "never granted",
      snapshot: withDevices([{ client: "web", notificationPermission: "default" }]),
      subjects: ["d1"],
    },
    {
      name: "the other device is muted",
      snapshot: withDevices([
        { client: "web", notificationPermission: "denied" },
        { client: "desktop", systemMuted: true },
      ]),
      subjects: ["d1"],
    },
  ],
  passes: [
    { name: "granted", snapshot: withDevices([{ client: "web", notificationPermission: "granted" }]) },
  ],
  unknown: [
    {
      name: "unreadable",
      snapshot: withDevices([{ client: "web", notificationPermission: unreadable("not-collected") }]),
    },
    { name: "devices not collected", snapshot: buildTeam() },
  ],
  silent: [
    {
      name: "a leaver",
      snapshot: withDevices([{ client: "web", notificationPermission: "denied" }], {
        agent: { state: "disabled" },
      }),
    },
    {
      name: "the desktop client tells the agent",
      snapshot: withDevices([
        { client: "web", notificationPermission: "denied" },
        { client: "desktop", systemMuted: false },
      ]),
    },
    {
      name: "browser permission left over on a desktop client",
      snapshot: withDevices([{ client: "desktop", notificationPermission: "denied" }]),
    },
  ],
});
