import { withDevices } from "../../testing/build-devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { resourceStarved } from "./resource-starved";

testRule(resourceStarved, {
  fails: [
    { name: "high load", snapshot: withDevices([{ client: "web", resourceLoad: "high" }]), subjects: ["d1"] },
  ],
  passes: [{ name: "normal load", snapshot: withDevices([{ client: "web", resourceLoad: "normal" }]) }],
  unknown: [
    {
      name: "unreadable",
      snapshot: withDevices([{ client: "web", resourceLoad: unreadable("not-collected") }]),
    },
    { name: "devices not collected", snapshot: buildTeam() },
  ],
  silent: [
    {
      name: "a leaver",
      snapshot: withDevices([{ client: "web", resourceLoad: "high" }], { agent: { state: "disabled" } }),
    },
    {
      name: "the desktop client is not at a browser's mercy",
      snapshot: withDevices([{ client: "desktop", resourceLoad: "high" }]),
    },
  ],
});
