import { buildTeam, lina, receptionRole, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { denyBesideAllow } from "./deny-beside-allow";

const options = {
  platform: "livehelperchat" as const,
  semantics: { permissions: { combine: "deny-overrides" as const } },
};
const audit = {
  id: "r2",
  name: "质检",
  grants: [{ permission: "conversation.view", effect: "deny" as const }],
};
const both = { agents: [{ ...lina, roleIds: ["r1", "r2"] }], roles: [receptionRole, audit] };

testRule(denyBesideAllow, {
  fails: [
    {
      name: "a second role excludes what the first grants",
      snapshot: buildTeam(both, options),
      subjects: ["r2"],
    },
    {
      name: "grant and exclude in one role, written with a wildcard",
      snapshot: buildTeam(
        {
          roles: [
            { ...receptionRole, grants: [...receptionRole.grants, { permission: "*", effect: "deny" }] },
          ],
        },
        options,
      ),
      subjects: ["r1"],
    },
  ],
  passes: [{ name: "no exclude entries", snapshot: buildTeam({}, options) }],
  unknown: [
    {
      name: "grants unreadable",
      snapshot: buildTeam({ roles: [{ ...receptionRole, grants: unreadable("not-offered") }] }, options),
    },
    { name: "roles not collected", snapshot: buildTeam({ roles: undefined }, options) },
    {
      name: "another role of the agent could not be read",
      snapshot: buildTeam({ agents: [{ ...lina, roleIds: ["r2", "r9"] }], roles: [audit] }, options),
    },
  ],
  silent: [
    {
      name: "an exclude entry without any grant to cancel",
      snapshot: buildTeam(
        { agents: [lina, { ...wangqiang, roleIds: ["r2"] }], roles: [receptionRole, audit] },
        options,
      ),
    },
    {
      name: "excluded rights that reception does not need",
      snapshot: buildTeam(
        { ...both, roles: [receptionRole, { ...audit, grants: [{ permission: "export", effect: "deny" }] }] },
        options,
      ),
    },
    {
      name: "held by a leaver only",
      snapshot: buildTeam(
        {
          agents: [{ ...lina, roleIds: ["r1", "r2"], state: "disabled" }, wangqiang],
          roles: [receptionRole, audit],
        },
        options,
      ),
    },
  ],
});
