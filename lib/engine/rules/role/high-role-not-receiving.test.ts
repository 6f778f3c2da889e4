import { buildTeam, lina, receptionRole, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { highRoleNotReceiving } from "./high-role-not-receiving";

const lead = { ...receptionRole, id: "lead", name: "客服主管", highPrivilege: true, receives: false };
const agents = [{ ...lina, roleIds: ["lead"] }, wangqiang];
const ordinary = { ...receptionRole, receives: true };

testRule(highRoleNotReceiving, {
  fails: [
    {
      name: "a lead who is still in a group",
      snapshot: buildTeam({ agents, roles: [ordinary, lead] }),
      subjects: ["lead"],
    },
  ],
  passes: [
    {
      name: "the lead's role receives",
      snapshot: buildTeam({ agents, roles: [ordinary, { ...lead, receives: true }] }),
    },
  ],
  unknown: [
    {
      name: "the mark could not be read",
      snapshot: buildTeam({ agents, roles: [ordinary, { ...lead, receives: unreadable("not-offered") }] }),
    },
    {
      name: "who holds the role could not be read",
      snapshot: buildTeam({
        agents: [{ ...lina, roleIds: unreadable("not-offered") }],
        roles: [lead],
      }),
    },
  ],
  silent: [
    {
      name: "a lead in no group",
      snapshot: buildTeam({
        agents,
        roles: [ordinary, lead],
        memberships: [{ agentId: "a2", groupId: "g1" }],
      }),
    },
    {
      name: "a platform without such a mark",
      snapshot: buildTeam(
        { agents, roles: [ordinary, lead] },
        { semantics: { permissions: { receivesFlag: false } } },
      ),
    },
    {
      name: "an ordinary role has a rule of its own",
      snapshot: buildTeam({ agents, roles: [ordinary, { ...lead, highPrivilege: false }] }),
    },
  ],
});
