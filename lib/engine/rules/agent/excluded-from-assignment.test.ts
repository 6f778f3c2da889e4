import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { excludedFromAssignment } from "./excluded-from-assignment";

const platform = "livehelperchat" as const;
const excluded = { ...lina, excludedFromAssignment: true };

testRule(excludedFromAssignment, {
  fails: [
    {
      name: "excluded altogether",
      snapshot: buildTeam({ agents: [excluded] }, { platform }),
      subjects: ["a1"],
    },
    {
      name: "excluded in one group only",
      snapshot: buildTeam(
        {
          agents: [{ ...lina, excludedFromAssignment: false }],
          memberships: [{ agentId: "a1", groupId: "g1", excludedFromAssignment: true }],
        },
        { platform },
      ),
      subjects: ["a1"],
    },
  ],
  passes: [
    {
      name: "not excluded",
      snapshot: buildTeam({ agents: [{ ...lina, excludedFromAssignment: false }] }, { platform }),
    },
  ],
  unknown: [
    {
      name: "flag unreadable",
      snapshot: buildTeam(
        { agents: [{ ...lina, excludedFromAssignment: unreadable("no-permission") }] },
        { platform },
      ),
    },
    {
      name: "not excluded altogether, and the groups could not be read",
      snapshot: buildTeam(
        { agents: [{ ...lina, excludedFromAssignment: false }], memberships: undefined },
        { platform },
      ),
    },
  ],
  silent: [
    { name: "in no group", snapshot: buildTeam({ agents: [excluded], memberships: [] }, { platform }) },
    { name: "a leaver", snapshot: buildTeam({ agents: [{ ...excluded, state: "disabled" }] }, { platform }) },
  ],
});
