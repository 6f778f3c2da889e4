import { buildTeam, lina, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { noRole } from "./no-role";

const bare = { ...lina, roleIds: [] };

testRule(noRole, {
  fails: [
    { name: "no role at all", snapshot: buildTeam({ agents: [bare, wangqiang] }), subjects: ["a1"] },
    {
      name: "only a people group that carries no role",
      snapshot: buildTeam(
        {
          agents: [{ ...lina, roleIds: absent, roleGroupIds: ["p1"] }],
          roleGroups: [{ id: "p1", name: "新人", enabled: true, roleIds: [] }],
        },
        { platform: "livehelperchat" },
      ),
      subjects: ["a1"],
    },
  ],
  passes: [{ name: "everybody has a role", snapshot: buildTeam() }],
  unknown: [
    {
      name: "roles of the agent unreadable",
      snapshot: buildTeam({ agents: [{ ...lina, roleIds: unreadable("not-offered") }] }),
    },
    { name: "roles not collected", snapshot: buildTeam({ roles: undefined }) },
    {
      name: "the role is not among those that were read",
      snapshot: buildTeam({ agents: [{ ...lina, roleIds: ["r9"] }] }),
    },
  ],
  silent: [
    { name: "in no group", snapshot: buildTeam({ agents: [bare], memberships: [] }) },
    { name: "a bot", snapshot: buildTeam({ agents: [{ ...bare, kind: "bot" }] }) },
    {
      name: "a platform without roles",
      snapshot: buildTeam({ agents: [{ ...lina, roleIds: absent }], roles: [] }),
    },
    {
      name: "roles through a disabled people group have a rule of their own",
      snapshot: buildTeam(
        {
          agents: [{ ...lina, roleIds: absent, roleGroupIds: ["p1"] }],
          roleGroups: [{ id: "p1", name: "夜班", enabled: false, roleIds: ["r1"] }],
        },
        { platform: "livehelperchat" },
      ),
    },
  ],
});
