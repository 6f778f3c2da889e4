import { withDevices } from "../../testing/build-devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { backgroundKilled } from "./background-killed";

testRule(backgroundKilled, {
  fails: [
    {
      name: "not allowed",
      snapshot: withDevices([{ client: "mobile", backgroundAllowed: false }]),
      subjects: ["d1"],
    },
  ],
  passes: [{ name: "allowed", snapshot: withDevices([{ client: "mobile", backgroundAllowed: true }]) }],
  unknown: [
    {
      name: "unreadable",
      snapshot: withDevices([{ client: "mobile", backgroundAllowed: unreadable("not-collected") }]),
    },
    { name: "devices not collected", snapshot: buildTeam() },
  ],
  silent: [
    {
      name: "a leaver",
      snapshot: withDevices([{ client: "mobile", backgroundAllowed: false }], {
        agent: { state: "disabled" },
      }),
    },
    {
      name: "the computer tells the agent",
      snapshot: withDevices([
        { client: "mobile", backgroundAllowed: false },
        { client: "desktop", systemMuted: false },
      ]),
    },
    {
      name: "not a phone",
      snapshot: withDevices([{ client: "desktop", backgroundAllowed: false }]),
    },
  ],
});
