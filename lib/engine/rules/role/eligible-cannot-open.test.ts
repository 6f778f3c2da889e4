import { buildTeam, lina, receptionRole, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { eligibleCannotOpen } from "./eligible-cannot-open";

const platform = "chatwoot" as const;
const contacts = {
  id: "r9",
  name: "联系人维护",
  grants: [{ permission: "contact_manage", effect: "allow" as const }],
};
const blind = { agents: [lina, { ...wangqiang, roleIds: ["r9"] }], roles: [receptionRole, contacts] };

testRule(eligibleCannotOpen, {
  fails: [
    {
      name: "member whose role may not open",
      snapshot: buildTeam(blind, { platform }),
      subjects: ["a2"],
    },
    {
      name: "rights of a disabled people group",
      snapshot: buildTeam(
        {
          agents: [{ ...lina, roleIds: [], roleGroupIds: ["p1"] }],
          roleGroups: [{ id: "p1", name: "夜班", enabled: false, roleIds: ["r1"] }],
        },
        { platform: "livehelperchat" },
      ),
      subjects: ["a1"],
    },
  ],
  passes: [{ name: "everybody may open", snapshot: buildTeam({}, { platform }) }],
  unknown: [
    {
      name: "grants unreadable",
      snapshot: buildTeam({ roles: [{ ...receptionRole, grants: unreadable("not-offered") }] }, { platform }),
    },
    { name: "roles not collected", snapshot: buildTeam({ roles: undefined }, { platform }) },
  ],
  silent: [
    {
      name: "the platform checks permissions before it assigns",
      snapshot: buildTeam(blind, { platform, semantics: { routing: { checksPermission: true } } }),
    },
    {
      name: "in no group and named by no channel",
      snapshot: buildTeam({ ...blind, memberships: [{ agentId: "a1", groupId: "g1" }] }, { platform }),
    },
    {
      name: "a leaver",
      snapshot: buildTeam(
        { ...blind, agents: [lina, { ...wangqiang, roleIds: ["r9"], state: "disabled" }] },
        { platform },
      ),
    },
  ],
});
