import { rehearse } from "./draft/rehearse";
import type { Facts } from "./facts";
import { permissionColumns } from "./permission-columns";
import type { Agent } from "./sections/people";
import { rowsOf } from "./snapshot";
import { known } from "./value";

export type AddedRole = {
  isHeld: boolean;
  /** Permission ids. */
  gained: string[];
  lost: string[];
  /** What cannot be told with the role, or could not without it. */
  unsure: string[];
};

/** What one more role would change for a person. Null when the roles they hold could not be read: nobody can tell then. */
export function addRole(facts: Facts, agent: Agent, roleId: string): AddedRole | null {
  const roleIds = known(agent.roleIds);
  if (roleIds === undefined) return null;
  if (roleIds.includes(roleId)) return { isHeld: true, gained: [], lost: [], unsure: [] };
  const edit = { op: "set", section: "agents", key: agent.id, field: "roleIds" } as const;
  const after = rehearse(facts, [{ ...edit, value: [...roleIds, roleId].sort() }]);
  const then = rowsOf(after.snapshot, "agents").find(({ id }) => id === agent.id);
  const change: AddedRole = { isHeld: false, gained: [], lost: [], unsure: [] };
  for (const { id } of permissionColumns(facts.snapshot)) {
    const was = facts.permissions.effective(agent, id).state;
    const is = then ? after.permissions.effective(then, id).state : "unknown";
    if (was === is) continue;
    if (was === "unknown" || is === "unknown") change.unsure.push(id);
    else if (is === "allowed") change.gained.push(id);
    else change.lost.push(id);
  }
  return change;
}
