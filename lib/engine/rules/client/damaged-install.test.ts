import { withDevices } from "../../testing/build-devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { damagedInstall } from "./damaged-install";

testRule(damagedInstall, {
  fails: [
    {
      name: "does not open",
      snapshot: withDevices([{ client: "desktop", installState: "damaged" }]),
      subjects: ["d1"],
    },
    {
      name: "neither does the other one",
      snapshot: withDevices([
        { client: "desktop", installState: "damaged" },
        { client: "mobile", installState: "damaged" },
      ]),
      subjects: ["d1", "d2"],
    },
  ],
  passes: [{ name: "opens", snapshot: withDevices([{ client: "desktop", installState: "working" }]) }],
  unknown: [
    {
      name: "unreadable",
      snapshot: withDevices([{ client: "desktop", installState: unreadable("not-collected") }]),
    },
    { name: "devices not collected", snapshot: buildTeam() },
  ],
  silent: [
    {
      name: "a leaver",
      snapshot: withDevices([{ client: "desktop", installState: "damaged" }], {
        agent: { state: "disabled" },
      }),
    },
    {
      name: "the agent works in the browser meanwhile",
      snapshot: withDevices([{ client: "desktop", installState: "damaged" }, { client: "web" }]),
    },
  ],
});
