import { withDevices } from "../../testing/build-devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { autoUpdateFailed } from "./auto-update-failed";

const desktop = { client: "desktop" as const };

testRule(autoUpdateFailed, {
  fails: [
    {
      name: "update failed",
      snapshot: withDevices([{ ...desktop, updateState: "failed" }]),
      subjects: ["d1"],
    },
    {
      name: "an update has been waiting for longer than the policy allows",
      snapshot: withDevices([{ ...desktop, updateState: "pending", updatedAt: "2026-01-01T00:00:00Z" }]),
      subjects: ["d1"],
    },
  ],
  passes: [
    { name: "current", snapshot: withDevices([{ ...desktop, updateState: "current" }]) },
    {
      name: "an update came out recently",
      snapshot: withDevices([{ ...desktop, updateState: "pending", updatedAt: "2026-02-20T00:00:00Z" }]),
    },
  ],
  unknown: [
    { name: "unreadable", snapshot: withDevices([{ ...desktop, updateState: unreadable("not-collected") }]) },
    { name: "devices not collected", snapshot: buildTeam() },
    {
      name: "waiting since nobody knows when",
      snapshot: withDevices([{ ...desktop, updateState: "pending", updatedAt: unreadable("not-collected") }]),
    },
  ],
  silent: [
    {
      name: "a leaver",
      snapshot: withDevices([{ ...desktop, updateState: "failed" }], { agent: { state: "disabled" } }),
    },
    {
      name: "current, however long ago it was installed",
      snapshot: withDevices([{ ...desktop, updateState: "current", updatedAt: "2025-01-01T00:00:00Z" }]),
    },
    {
      name: "the web version is loaded afresh",
      snapshot: withDevices([{ client: "web", updateState: "failed" }]),
    },
  ],
});
