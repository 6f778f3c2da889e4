import { buildTeam, lina, receptionRole, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { noReceptionPermission } from "./no-reception-permission";

const viewOnly = { ...receptionRole, grants: receptionRole.grants.slice(0, 1) };
const complete = { ...receptionRole, id: "r2", name: "资深客服" };

testRule(noReceptionPermission, {
  fails: [
    { name: "may view but not reply", snapshot: buildTeam({ roles: [viewOnly] }), subjects: ["r1"] },
    {
      name: "an ordinary role marked as not receiving",
      snapshot: buildTeam({ roles: [{ ...receptionRole, receives: false, highPrivilege: false }] }),
      subjects: ["r1"],
    },
  ],
  passes: [{ name: "view and reply granted", snapshot: buildTeam() }],
  unknown: [
    {
      name: "grants unreadable",
      snapshot: buildTeam({ roles: [{ ...receptionRole, grants: unreadable("not-offered") }] }),
    },
    {
      name: "second role unreadable, so the right may come from there",
      snapshot: buildTeam({
        agents: [{ ...lina, roleIds: ["r1", "r9"] }],
        roles: [viewOnly],
      }),
    },
    {
      name: "whether anybody with the role is counted on could not be read",
      snapshot: buildTeam({ roles: [viewOnly], memberships: undefined }),
    },
    {
      name: "whether the role receives could not be read",
      snapshot: buildTeam({ roles: [{ ...receptionRole, receives: unreadable("not-offered") }] }),
    },
  ],
  silent: [
    {
      name: "a report role that nobody on reception holds",
      snapshot: buildTeam({ roles: [receptionRole, { id: "report", name: "报表", grants: [] }] }),
    },
    {
      name: "the right comes through a second role",
      snapshot: buildTeam({
        agents: [{ ...lina, roleIds: ["r1", "r2"] }],
        roles: [viewOnly, complete],
      }),
    },
    {
      name: "only leavers hold it",
      snapshot: buildTeam({
        agents: [
          { ...lina, state: "disabled" },
          { ...wangqiang, roleIds: ["r2"] },
        ],
        roles: [viewOnly, complete],
      }),
    },
    {
      name: "holders in no group",
      snapshot: buildTeam({
        agents: [lina, { ...wangqiang, roleIds: ["r2"] }],
        memberships: [{ agentId: "a2", groupId: "g1" }],
        roles: [viewOnly, complete],
      }),
    },
  ],
});
