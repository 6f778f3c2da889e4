import type { Role } from "../../sections/roles";
import { buildTeam, lina, receptionRole, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { superAdminOnlyCover } from "./super-admin-only-cover";

const admin = { ...receptionRole, id: "admin", name: "超级管理员", highPrivilege: true };
const admins = [
  { ...lina, roleIds: ["admin"] },
  { ...wangqiang, roleIds: ["admin", "r1"] },
];
const team = (sections: Parameters<typeof buildTeam>[0] = {}, role: Partial<Role> = {}) =>
  buildTeam({
    agents: admins,
    roles: [
      { ...receptionRole, highPrivilege: false },
      { ...admin, ...role },
    ],
    ...sections,
  });

testRule(superAdminOnlyCover, {
  fails: [
    { name: "two administrators", snapshot: team(), subjects: ["g1"] },
    {
      name: "the ordinary agent has left",
      snapshot: team({ agents: [admins[0]!, { ...wangqiang, state: "disabled" }] }),
      subjects: ["g1"],
    },
  ],
  passes: [{ name: "one ordinary agent beside them", snapshot: team({ agents: [admins[0]!, wangqiang] }) }],
  unknown: [
    {
      name: "not known whether the role is high",
      snapshot: team({}, { highPrivilege: unreadable("not-offered") }),
    },
    {
      name: "roles of one of them unreadable",
      snapshot: team({ agents: [admins[0]!, { ...wangqiang, roleIds: unreadable("not-offered") }] }),
    },
    {
      name: "the ordinary agent may have left",
      snapshot: team({ agents: [admins[0]!, { ...wangqiang, state: unreadable("not-offered") }] }),
    },
    { name: "members not collected", snapshot: team({ memberships: undefined }) },
    { name: "it may lead nowhere", snapshot: team({ routing: undefined }) },
  ],
  silent: [
    { name: "no customers come to the group", snapshot: team({ routing: [] }) },
    { name: "the group has no members", snapshot: team({ memberships: [] }) },
  ],
});
