import { withDevices } from "../../testing/build-devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { systemMuted } from "./system-muted";

testRule(systemMuted, {
  fails: [{ name: "muted", snapshot: withDevices([{ systemMuted: true }]), subjects: ["d1"] }],
  passes: [{ name: "allowed", snapshot: withDevices([{ systemMuted: false }]) }],
  unknown: [
    { name: "unreadable", snapshot: withDevices([{ systemMuted: unreadable("not-collected") }]) },
    { name: "devices not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "a leaver", snapshot: withDevices([{ systemMuted: true }], { agent: { state: "disabled" } }) },
    {
      name: "the phone is muted while the computer alerts",
      snapshot: withDevices([
        { client: "mobile", systemMuted: true },
        { client: "web", notificationPermission: "granted", systemMuted: false },
      ]),
    },
  ],
});
