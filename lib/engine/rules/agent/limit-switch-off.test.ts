import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { limitSwitchOff } from "./limit-switch-off";

const platform = "tencent-desk" as const;
const off = { ...lina, personalLimitEnabled: false, capacity: 10 };

testRule(limitSwitchOff, {
  fails: [
    {
      name: "another number than the one that applies",
      snapshot: buildTeam({ agents: [{ ...off, personalCapacity: 3 }] }, { platform }),
      subjects: ["a1"],
    },
  ],
  passes: [
    {
      name: "switch on",
      snapshot: buildTeam(
        { agents: [{ ...off, personalLimitEnabled: true, personalCapacity: 3, capacity: 3 }] },
        { platform },
      ),
    },
    {
      name: "switch off, same number",
      snapshot: buildTeam({ agents: [{ ...off, personalCapacity: 10 }] }, { platform }),
    },
  ],
  unknown: [
    {
      name: "effective limit unreadable",
      snapshot: buildTeam(
        { agents: [{ ...off, personalCapacity: 3, capacity: unreadable("not-offered") }] },
        { platform },
      ),
    },
  ],
  silent: [
    {
      name: "personal limit 0 while its switch is off",
      snapshot: buildTeam({ agents: [{ ...off, personalCapacity: 0 }] }, { platform }),
    },
    {
      name: "a leaver",
      snapshot: buildTeam({ agents: [{ ...off, state: "disabled", personalCapacity: 3 }] }, { platform }),
    },
  ],
});
