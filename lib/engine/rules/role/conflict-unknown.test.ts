import { buildTeam, lina, receptionRole, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { conflictUnknown } from "./conflict-unknown";

const options = { semantics: { permissions: { combine: "unknown" as const } } };
const report = { id: "r2", name: "报表", grants: [] };
const twoRoles = { ...lina, roleIds: ["r1", "r2"] };

testRule(conflictUnknown, {
  fails: [
    {
      name: "one role grants what the other leaves out",
      snapshot: buildTeam({ agents: [twoRoles], roles: [receptionRole, report] }, options),
      subjects: ["a1"],
    },
  ],
  passes: [
    { name: "one role each", snapshot: buildTeam({}, options) },
    {
      name: "two roles that agree",
      snapshot: buildTeam(
        { agents: [twoRoles], roles: [receptionRole, { ...receptionRole, id: "r2", name: "资深客服" }] },
        options,
      ),
    },
  ],
  unknown: [
    {
      name: "grants unreadable",
      snapshot: buildTeam({ roles: [{ ...receptionRole, grants: unreadable("not-offered") }] }, options),
    },
    { name: "roles not collected", snapshot: buildTeam({ roles: undefined }, options) },
  ],
  silent: [
    {
      name: "the platform unites its roles",
      snapshot: buildTeam({ agents: [twoRoles], roles: [receptionRole, report] }),
    },
    {
      name: "an administrator on no shift and in no group",
      snapshot: buildTeam(
        {
          agents: [twoRoles, wangqiang],
          roles: [receptionRole, report],
          memberships: [{ agentId: "a2", groupId: "g1" }],
        },
        options,
      ),
    },
  ],
});
