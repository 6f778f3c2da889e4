import { Facts } from "@/lib/engine/facts";
import { hydrate } from "@/lib/engine/hydrate";
import { type RoleConflict, roleConflicts } from "@/lib/engine/conflicts";
import { agentMatrix, type PermissionMatrix, roleMatrix } from "@/lib/engine/permission-matrix";
import { rowsOf } from "@/lib/engine/snapshot";
import type { PackSource } from "../contents";

export type PackPermissions = {
  agents: PermissionMatrix;
  roles: PermissionMatrix;
  conflicts: RoleConflict[];
  /** How many agents hold a role, by its id. */
  holders: ReadonlyMap<string, number>;
};

const told = new WeakMap<PackSource, PackPermissions>();

/** Who may do what in a source's snapshot; worked out once for all documents. */
export function permissionsOf(source: PackSource): PackPermissions {
  const before = told.get(source);
  if (before) return before;
  const facts = new Facts(hydrate(source.snapshot.value));
  const holders = new Map<string, number>();
  for (const agent of rowsOf(facts.snapshot, "agents"))
    for (const id of new Set(facts.permissions.held(agent).held.map(({ role }) => role.id)))
      holders.set(id, (holders.get(id) ?? 0) + 1);
  const permissions = {
    agents: agentMatrix(facts),
    roles: roleMatrix(facts),
    conflicts: roleConflicts(facts),
    holders,
  };
  told.set(source, permissions);
  return permissions;
}
