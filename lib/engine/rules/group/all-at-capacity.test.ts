import { buildTeam, lina, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { allAtCapacity } from "./all-at-capacity";

const there = (agentId: string, load: number) => ({
  agentId,
  status: "online" as const,
  countedPresent: true,
  load,
});
const gone = (agentId: string) => ({ agentId, status: "offline" as const, countedPresent: false, load: 0 });

testRule(allAtCapacity, {
  fails: [
    {
      name: "both full",
      snapshot: buildTeam({ presence: [there("a1", 5), there("a2", 7)] }),
      subjects: ["g1"],
    },
    {
      name: "one full, the other offline",
      snapshot: buildTeam({ presence: [there("a1", 5), gone("a2")] }),
      subjects: ["g1"],
    },
    {
      name: "one full, the other excluded from assignment",
      snapshot: buildTeam({
        agents: [lina, { ...wangqiang, excludedFromAssignment: true }],
        presence: [there("a1", 5), there("a2", 0)],
      }),
      subjects: ["g1"],
    },
  ],
  passes: [{ name: "one has room", snapshot: buildTeam({ presence: [there("a1", 5), there("a2", 4)] }) }],
  unknown: [
    {
      name: "load unreadable",
      snapshot: buildTeam({
        presence: [there("a1", 5), { ...there("a2", 0), load: unreadable("not-offered") }],
      }),
    },
    { name: "presence not collected", snapshot: buildTeam({ presence: undefined }) },
    {
      name: "memberships only partly read: somebody with room may be missing",
      snapshot: buildTeam(
        { presence: [there("a1", 5), there("a2", 5)] },
        { ledger: { memberships: { status: "partial" } } },
      ),
    },
    {
      name: "whether the one with room is excluded from assignment could not be read",
      snapshot: buildTeam({
        agents: [lina, { ...wangqiang, excludedFromAssignment: unreadable("not-offered") }],
        presence: [there("a1", 5), there("a2", 0)],
      }),
    },
  ],
  silent: [
    { name: "nobody is there", snapshot: buildTeam({ presence: [gone("a1"), gone("a2")] }) },
    {
      name: "no limit on this platform",
      snapshot: buildTeam(
        {
          agents: [
            { ...lina, capacity: 0 },
            { ...wangqiang, capacity: 0 },
          ],
          presence: [there("a1", 50), there("a2", 50)],
        },
        { semantics: { capacity: { zero: "unlimited" } } },
      ),
    },
    {
      name: "a group that is switched off",
      snapshot: buildTeam({
        groups: [{ id: "g1", name: "售前组", enabled: false }],
        presence: [there("a1", 5), there("a2", 5)],
      }),
    },
  ],
});
