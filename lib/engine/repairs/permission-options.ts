import type { Edit } from "../draft/edit";
import { covers, ungranted } from "../permissions";
import type { Grant, Role } from "../sections/roles";
import { rowsOf } from "../snapshot";
import { known } from "../value";
import type { Standing } from "./standing";

/** Ways to give a person what reception asks for: change a role they hold, or give them another. */
export function permissionOptions(standing: Standing): Edit[] {
  return [...ofHeldRoles(standing), ...ofPeopleGroups(standing), ...withRole(standing)];
}

/** The permissions that would do, of every demand nobody's grant satisfies. */
function lacking({ facts, agent }: Standing): string[] {
  const { open, reply } = facts.snapshot.semantics.permissions;
  const demands = [...open, ...reply].filter((anyOf) => facts.permissions.satisfies(agent, [anyOf]) === "no");
  return [...new Set(demands.flat())];
}

function ofHeldRoles(standing: Standing): Edit[] {
  const { facts, agent } = standing;
  const { combine } = facts.snapshot.semantics.permissions;
  const held = facts.permissions.held(agent).held.filter(({ enabled }) => enabled === "yes");
  const roles = [...new Set(held.map(({ role }) => role))];
  return lacking(standing).flatMap((permission) =>
    roles.flatMap((role): Edit[] => {
      const grants = known(role.grants);
      if (!grants || known(role.builtin) === true) return [];
      const denies = grants.filter(
        ({ effect, permission: own }) => effect === "deny" && covers(own, permission),
      );
      if (combine === "deny-overrides" && denies.length > 0) {
        return [
          set(
            role,
            grants.filter((grant) => !denies.includes(grant)),
          ),
        ];
      }
      const allows = grants.some(
        ({ effect, permission: own }) => effect === "allow" && covers(own, permission),
      );
      return allows ? [] : [set(role, [...grants, { permission, effect: "allow" }])];
    }),
  );
}

const set = (role: Role, grants: Grant[]): Edit => ({
  op: "set",
  section: "roles",
  key: role.id,
  field: "grants",
  value: grants,
});

function ofPeopleGroups({ facts, agent }: Standing): Edit[] {
  const off = facts.permissions.held(agent).held.filter(({ enabled }) => enabled === "no");
  const groups = new Set(off.flatMap(({ via }) => (via ? [via.id] : [])));
  return [...groups].map((key) => ({ op: "set", section: "roleGroups", key, field: "enabled", value: true }));
}

/** Every other role, or people group with such a role, that by itself grants all that reception asks for. */
export function withRole({ facts, agent }: Standing): Edit[] {
  const { open, reply } = facts.snapshot.semantics.permissions;
  const suits = (role: Role) =>
    known(role.receives) !== false &&
    known(role.adminSiteOnly) !== true &&
    ungranted([...open, ...reply], known(role.grants) ?? []).length === 0;
  const suitable = new Set(
    rowsOf(facts.snapshot, "roles")
      .filter(suits)
      .map(({ id }) => id),
  );
  const roleIds = known(agent.roleIds);
  const groupIds = known(agent.roleGroupIds);
  const groups = rowsOf(facts.snapshot, "roleGroups").filter(
    ({ id, enabled, roleIds: own }) =>
      !groupIds?.includes(id) &&
      known(enabled) !== false &&
      (known(own) ?? []).some((role) => suitable.has(role)),
  );
  return [
    ...(roleIds
      ? [...suitable].filter((id) => !roleIds.includes(id)).map((id) => given("roleIds", [...roleIds, id]))
      : []),
    ...(groupIds ? groups.map(({ id }) => given("roleGroupIds", [...groupIds, id])) : []),
  ];

  function given(field: "roleIds" | "roleGroupIds", value: string[]): Edit {
    return { op: "set", section: "agents", key: agent.id, field, value };
  }
}
