import { buildTeam, lina, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { disabledInRoster } from "./disabled-in-roster";

const disabled = { ...lina, state: "disabled" as const };
const nightShift = {
  id: "h1",
  name: "夜班",
  purpose: "roster" as const,
  subjects: [{ kind: "agent" as const, id: "a1" }],
};

testRule(disabledInRoster, {
  fails: [
    { name: "still in a group", snapshot: buildTeam({ agents: [disabled, wangqiang] }), subjects: ["a1"] },
    {
      name: "still on a roster",
      snapshot: buildTeam({ agents: [disabled], memberships: [], hours: [nightShift] }),
      subjects: ["a1"],
    },
    {
      name: "still in a group, roster unread",
      snapshot: buildTeam({ agents: [disabled], hours: undefined }),
      subjects: ["a1"],
    },
  ],
  passes: [{ name: "active members", snapshot: buildTeam() }],
  unknown: [
    {
      name: "state unreadable",
      snapshot: buildTeam({ agents: [{ ...lina, state: unreadable("not-offered") }] }),
    },
    {
      name: "disabled and the memberships were only partly read",
      snapshot: buildTeam(
        { agents: [disabled], memberships: [] },
        { ledger: { memberships: { status: "partial" } } },
      ),
    },
  ],
  silent: [
    { name: "a leaver", snapshot: buildTeam({ agents: [disabled], memberships: [] }) },
    {
      name: "a leaver on a roster that is switched off",
      snapshot: buildTeam({
        agents: [disabled],
        memberships: [],
        hours: [{ ...nightShift, enabled: false }],
      }),
    },
    {
      name: "a leaver who was a member everywhere",
      snapshot: buildTeam({ agents: [{ ...disabled, everywhere: true }], memberships: [] }),
    },
  ],
});
