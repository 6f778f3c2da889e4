import { buildTeam, lina, receptionRole, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { adminOnlyInGroup } from "./admin-only-in-group";

const platform = "tencent-desk" as const;
const admin = { id: "7", name: "在线管理员", adminSiteOnly: true, grants: [] };
const staff = { ...receptionRole, adminSiteOnly: false };
const agents = [{ ...lina, roleIds: ["7"] }, wangqiang];

testRule(adminOnlyInGroup, {
  fails: [
    {
      name: "put into a group",
      snapshot: buildTeam({ agents, roles: [admin, staff] }, { platform }),
      subjects: ["a1"],
    },
  ],
  passes: [
    {
      name: "holds the workbench role as well",
      snapshot: buildTeam(
        { agents: [{ ...lina, roleIds: ["7", "r1"] }], roles: [admin, staff] },
        { platform },
      ),
    },
  ],
  unknown: [
    {
      name: "whether the role may use the workbench could not be read",
      snapshot: buildTeam(
        { agents, roles: [{ ...admin, adminSiteOnly: unreadable("not-offered") }, staff] },
        { platform },
      ),
    },
    { name: "roles not collected", snapshot: buildTeam({ agents, roles: undefined }, { platform }) },
  ],
  silent: [
    {
      name: "an administrator in no group",
      snapshot: buildTeam(
        { agents, roles: [admin, staff], memberships: [{ agentId: "a2", groupId: "g1" }] },
        { platform },
      ),
    },
    {
      name: "an administrator whom the platform put into its default group",
      snapshot: buildTeam(
        { agents, roles: [admin, staff], memberships: [{ agentId: "a2", groupId: "g1" }] },
        { platform, semantics: { membership: { none: "default-group" } } },
      ),
    },
  ],
});
