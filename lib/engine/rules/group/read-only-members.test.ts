import { buildTeam, lina, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { readOnlyMembers } from "./read-only-members";

const platform = "livehelperchat" as const;
const reader = (agentId: string) => ({ agentId, groupId: "g1", mode: "read-only" as const });
const full = (agentId: string) => ({ agentId, groupId: "g1", mode: "full" as const });
const readers = [reader("a1"), reader("a2")];

testRule(readOnlyMembers, {
  fails: [
    {
      name: "both read-only",
      snapshot: buildTeam({ memberships: readers }, { platform }),
      subjects: ["g1"],
    },
    {
      name: "the only full member has left",
      snapshot: buildTeam(
        { agents: [lina, { ...wangqiang, state: "disabled" }], memberships: [reader("a1"), full("a2")] },
        { platform },
      ),
      subjects: ["g1"],
    },
  ],
  passes: [
    {
      name: "one full member",
      snapshot: buildTeam({ memberships: [reader("a1"), full("a2")] }, { platform }),
    },
  ],
  unknown: [
    {
      name: "mode unreadable",
      snapshot: buildTeam(
        { memberships: [reader("a1"), { ...reader("a2"), mode: unreadable("not-offered") }] },
        { platform },
      ),
    },
    {
      name: "memberships only partly read",
      snapshot: buildTeam(
        { memberships: readers },
        { platform, ledger: { memberships: { status: "partial" } } },
      ),
    },
    {
      name: "whether the only full member still works here could not be read",
      snapshot: buildTeam(
        {
          agents: [lina, { ...wangqiang, state: unreadable("not-offered") }],
          memberships: [reader("a1"), full("a2")],
        },
        { platform },
      ),
    },
  ],
  silent: [
    {
      name: "somebody belongs everywhere",
      snapshot: buildTeam(
        { agents: [lina, { ...wangqiang, everywhere: true }], memberships: [reader("a1")] },
        { platform },
      ),
    },
    {
      name: "a department nothing leads to",
      snapshot: buildTeam({ memberships: readers, routing: [] }, { platform }),
    },
    {
      name: "read-only members receive here",
      snapshot: buildTeam(
        { memberships: readers },
        { platform, semantics: { membership: { readOnlyReceives: true } } },
      ),
    },
  ],
});
