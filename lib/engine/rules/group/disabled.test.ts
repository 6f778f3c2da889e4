import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { groupDisabled } from "./disabled";

const platform = "livehelperchat" as const;
const group = { id: "g1", name: "售前组", enabled: true };
const off = { ...group, enabled: false };

testRule(groupDisabled, {
  fails: [
    {
      name: "disabled, and a channel leads to it",
      snapshot: buildTeam({ groups: [off] }, { platform }),
      subjects: ["g1"],
    },
    {
      name: "set offline",
      snapshot: buildTeam({ groups: [{ ...group, forcedOffline: true }] }, { platform }),
      subjects: ["g1"],
    },
    {
      name: "archived",
      snapshot: buildTeam({ groups: [{ ...group, archived: true }] }, { platform }),
      subjects: ["g1"],
    },
  ],
  passes: [{ name: "enabled", snapshot: buildTeam({}, { platform }) }],
  unknown: [
    {
      name: "switch unreadable",
      snapshot: buildTeam({ groups: [{ ...group, enabled: unreadable("no-permission") }] }, { platform }),
    },
    {
      name: "off, and what leads to it could not be read",
      snapshot: buildTeam({ groups: [off], routing: undefined }, { platform }),
    },
  ],
  silent: [
    {
      name: "a retired department that nothing leads to",
      snapshot: buildTeam({ groups: [group, { ...off, id: "g2", name: "旧部门" }] }, { platform }),
    },
    {
      name: "its channel is switched off as well",
      snapshot: buildTeam(
        { groups: [off], channels: [{ id: "c1", name: "官网", enabled: false }] },
        { platform },
      ),
    },
  ],
});
