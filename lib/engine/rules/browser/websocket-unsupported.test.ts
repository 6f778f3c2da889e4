import { withDevices } from "../../testing/build-devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { websocketUnsupported } from "./websocket-unsupported";

testRule(websocketUnsupported, {
  fails: [
    {
      name: "self-test fails",
      snapshot: withDevices([{ client: "web", websocket: "failing" }]),
      subjects: ["d1"],
    },
    {
      name: "not supported",
      snapshot: withDevices([{ client: "web", websocket: "unsupported" }]),
      subjects: ["d1"],
    },
    {
      name: "not tested, version below the floor",
      snapshot: withDevices([{ client: "web", browser: "Chrome", version: "79.0.3945" }]),
      subjects: ["d1"],
    },
  ],
  passes: [
    { name: "self-test passes", snapshot: withDevices([{ client: "web", websocket: "working" }]) },
    {
      name: "not tested, version above the floor",
      snapshot: withDevices([{ client: "web", browser: "Google Chrome", version: "131" }]),
    },
    {
      name: "version behind the name",
      snapshot: withDevices([{ client: "web", browser: "Chrome 141" }]),
    },
  ],
  unknown: [
    {
      name: "unreadable",
      snapshot: withDevices([{ client: "web", websocket: unreadable("not-collected") }]),
    },
    { name: "devices not collected", snapshot: buildTeam() },
    {
      name: "test result unreadable, whatever the version",
      snapshot: withDevices([
        { client: "web", websocket: unreadable("not-collected"), browser: "Chrome", version: "131" },
      ]),
    },
    {
      name: "not tested, browser without a floor",
      snapshot: withDevices([{ client: "web", browser: "360 极速浏览器", version: "13" }]),
    },
    {
      name: "not tested, version unreadable",
      snapshot: withDevices([{ client: "web", browser: "Chrome", version: unreadable("not-collected") }]),
    },
  ],
  silent: [
    {
      name: "a leaver",
      snapshot: withDevices([{ client: "web", websocket: "failing" }], { agent: { state: "disabled" } }),
    },
    {
      name: "an old version that passes the self-test",
      snapshot: withDevices([{ client: "web", browser: "Chrome", version: "79", websocket: "working" }]),
    },
    {
      name: "the agent has another live connection",
      snapshot: withDevices([
        { client: "web", websocket: "failing" },
        { client: "desktop", websocket: "working" },
      ]),
    },
  ],
});
