import { withDevices } from "../../testing/build-devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { storageBlocked } from "./storage-blocked";

testRule(storageBlocked, {
  fails: [
    { name: "blocked", snapshot: withDevices([{ client: "web", storage: "blocked" }]), subjects: ["d1"] },
    { name: "full", snapshot: withDevices([{ client: "web", storage: "full" }]), subjects: ["d1"] },
  ],
  passes: [{ name: "working", snapshot: withDevices([{ client: "web", storage: "working" }]) }],
  unknown: [
    { name: "unreadable", snapshot: withDevices([{ client: "web", storage: unreadable("not-collected") }]) },
    { name: "devices not collected", snapshot: buildTeam() },
  ],
  silent: [
    {
      name: "a leaver",
      snapshot: withDevices([{ client: "web", storage: "blocked" }], { agent: { state: "disabled" } }),
    },
    { name: "not a browser", snapshot: withDevices([{ client: "desktop", storage: "full" }]) },
  ],
});
