import { withDevices } from "../../testing/build-devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { soundOff } from "./sound-off";

testRule(soundOff, {
  fails: [{ name: "off", snapshot: withDevices([{ soundOn: false }]), subjects: ["d1"] }],
  passes: [{ name: "on", snapshot: withDevices([{ soundOn: true }]) }],
  unknown: [
    { name: "unreadable", snapshot: withDevices([{ soundOn: unreadable("not-collected") }]) },
    { name: "devices not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "a leaver", snapshot: withDevices([{ soundOn: false }], { agent: { state: "disabled" } }) },
    {
      name: "another device has its sound on",
      snapshot: withDevices([{ soundOn: false }, { soundOn: true, client: "desktop" }]),
    },
    { name: "a bot", snapshot: withDevices([{ soundOn: false }], { agent: { kind: "bot" } }) },
  ],
});
