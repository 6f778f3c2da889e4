import "server-only";
import type { AddedRole, AddedRoleQuery } from "@/lib/contracts/role-relations";
import { addRole } from "@/lib/engine/added-role";
import { permissionColumns } from "@/lib/engine/permission-columns";
import { rowsOf } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { AppError, notFound } from "@/lib/server/errors";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";

/**
 * What a role would change for a person who does not hold it.
 * @throws AppError not-found, conflict when the roles of the person could not be read
 */
export async function previewAddedRole(ctx: Context, input: AddedRoleQuery): Promise<AddedRole> {
  authorize(ctx, "permissions:read");
  const view = await currentView(ctx, input);
  if (!view) throw notFound();
  const { facts, snapshot } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const agent = rowsOf(snapshot, "agents").find(({ id }) => id === input.agent);
  const role = rowsOf(snapshot, "roles").find(({ id }) => id === input.role);
  if (!agent || !role) throw notFound();
  const change = addRole(facts, agent, role.id);
  if (!change) throw new AppError("conflict", "permissions.problems.rolesUnread", { name: agent.name });
  const names = new Map(permissionColumns(snapshot).map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: names.get(id) ?? id }));
  return {
    agent: { id: agent.id, name: agent.name },
    role: { id: role.id, name: role.name },
    isHeld: change.isHeld,
    gained: named(change.gained),
    lost: named(change.lost),
    unsure: named(change.unsure),
  };
}
