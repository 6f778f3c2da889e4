import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { awayWithoutReassign } from "./away-without-reassign";

const platform = "intercom" as const;
const keeps = { ...lina, reassignWhenAway: false };
const away = { agentId: "a1", status: "away" as const, load: 3 };

testRule(awayWithoutReassign, {
  fails: [
    {
      name: "away with open conversations",
      snapshot: buildTeam({ agents: [keeps], presence: [away] }, { platform }),
      subjects: ["a1"],
    },
    {
      name: "offline, a member of no group",
      snapshot: buildTeam(
        { agents: [keeps], memberships: [], presence: [{ ...away, status: "offline" }] },
        { platform },
      ),
      subjects: ["a1"],
    },
  ],
  passes: [
    {
      name: "reassignment on",
      snapshot: buildTeam({ agents: [{ ...keeps, reassignWhenAway: true }], presence: [away] }, { platform }),
    },
    {
      name: "nothing left behind",
      snapshot: buildTeam({ agents: [keeps], presence: [{ ...away, load: 0 }] }, { platform }),
    },
  ],
  unknown: [
    {
      name: "reassignment unreadable",
      snapshot: buildTeam(
        { agents: [{ ...lina, reassignWhenAway: unreadable("not-offered") }], presence: [away] },
        { platform },
      ),
    },
    {
      name: "open conversations unreadable",
      snapshot: buildTeam(
        { agents: [keeps], presence: [{ ...away, load: unreadable("not-offered") }] },
        { platform },
      ),
    },
  ],
  silent: [
    {
      name: "busy people are there",
      snapshot: buildTeam({ agents: [keeps], presence: [{ ...away, status: "busy" }] }, { platform }),
    },
    {
      name: "a bot account",
      snapshot: buildTeam({ agents: [{ ...keeps, kind: "bot" }], presence: [away] }, { platform }),
    },
  ],
});
