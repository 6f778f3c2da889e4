import "server-only";
import type { SeparationView } from "@/lib/contracts/role-relations";
import type { SeparationRule } from "@/lib/engine/policy";
import { permissionColumns } from "@/lib/engine/permission-columns";
import { separationBreaches } from "@/lib/engine/separation";
import { rowsOf } from "@/lib/engine/snapshot";
import type { LoadedSnapshot } from "@/lib/server/snapshots/load";

/** Everybody who holds both sides of a rule, and everybody of whom it cannot be told. */
export function foundBy({ facts, snapshot }: LoadedSnapshot, rule: SeparationRule): SeparationView {
  const permissions = new Map(permissionColumns(snapshot).map(({ id, name }) => [id, name]));
  const agents = new Map(rowsOf(snapshot, "agents").map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: permissions.get(id) ?? id }));
  const breaches = separationBreaches(facts, [rule]).map((breach) => ({
    ...breach,
    agent: { id: breach.agentId, name: agents.get(breach.agentId) ?? "" },
  }));
  return {
    held: breaches
      .filter(({ state }) => state === "held")
      .map(({ agent, left, right }) => ({ ...agent, left: named(left), right: named(right) })),
    unknown: breaches.filter(({ state }) => state === "unknown").map(({ agent }) => agent),
    people: agents.size,
  };
}

/** Of a rule's permissions, those that the snapshot does not know. */
export function missingOf({ snapshot }: LoadedSnapshot, { left, right }: SeparationRule): string[] {
  const columns = new Set(permissionColumns(snapshot).map(({ id }) => id));
  return [...new Set([...left.permissions, ...right.permissions])].filter((id) => !columns.has(id));
}
