import { buildTeam, lina, receptionRole, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { participatingOnly } from "./participating-only";

const allow = (permission: string) => ({ permission, effect: "allow" as const });
const options = {
  platform: "chatwoot" as const,
  semantics: {
    permissions: {
      open: [["conversation_manage", "conversation_unassigned_manage", "conversation_participating_manage"]],
      reply: [],
      seeUnassigned: ["conversation_manage", "conversation_unassigned_manage"],
    },
  },
};
const joined = { ...receptionRole, grants: [allow("conversation_participating_manage")] };
const unassigned = { id: "r2", name: "分诊", grants: [allow("conversation_unassigned_manage")] };

testRule(participatingOnly, {
  fails: [
    {
      name: "every member sees only what it joined",
      snapshot: buildTeam({ roles: [joined] }, options),
      subjects: ["g1"],
    },
    {
      name: "the only one who would see it has left",
      snapshot: buildTeam(
        { agents: [lina, { ...wangqiang, roleIds: ["r2"], state: "disabled" }], roles: [joined, unassigned] },
        options,
      ),
      subjects: ["g1"],
    },
  ],
  passes: [
    {
      name: "one member sees unassigned work",
      snapshot: buildTeam(
        { agents: [lina, { ...wangqiang, roleIds: ["r2"] }], roles: [joined, unassigned] },
        options,
      ),
    },
  ],
  unknown: [
    {
      name: "grants unreadable",
      snapshot: buildTeam({ roles: [{ ...joined, grants: unreadable("not-offered") }] }, options),
    },
    {
      name: "memberships only partly read: somebody may be missing",
      snapshot: buildTeam(
        { roles: [joined] },
        { ...options, ledger: { memberships: { status: "partial" } } },
      ),
    },
  ],
  silent: [
    { name: "a platform without such a right", snapshot: buildTeam({}, { platform: "chatwoot" }) },
    {
      name: "a group that is switched off",
      snapshot: buildTeam(
        { roles: [joined], groups: [{ id: "g1", name: "售前组", enabled: false }] },
        options,
      ),
    },
    { name: "a group without members", snapshot: buildTeam({ memberships: [], roles: [joined] }, options) },
  ],
});
