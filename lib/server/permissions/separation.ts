import "server-only";
import type { SeparationQuery, SeparationView } from "@/lib/contracts/role-relations";
import { permissionColumns } from "@/lib/engine/permission-columns";
import { separationBreaches } from "@/lib/engine/separation";
import { rowsOf } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { notFound } from "@/lib/server/errors";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";

/** Everybody who holds two duties together, and everybody of whom it cannot be told. @throws AppError not-found */
export async function findSeparation(ctx: Context, input: SeparationQuery): Promise<SeparationView> {
  authorize(ctx, "permissions:read");
  const view = await currentView(ctx, input);
  if (!view) throw notFound();
  const { facts, snapshot } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const permissions = new Map(permissionColumns(snapshot).map(({ id, name }) => [id, name]));
  if (![...input.left, ...input.right].every((id) => permissions.has(id))) throw notFound();
  const agents = new Map(rowsOf(snapshot, "agents").map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.map((id) => permissions.get(id) ?? id);
  const breaches = separationBreaches(facts, [
    {
      id: "asked",
      name: "asked",
      left: { mode: input.leftMode, permissions: input.left },
      right: { mode: input.rightMode, permissions: input.right },
    },
  ]).map((breach) => ({ ...breach, agent: { id: breach.agentId, name: agents.get(breach.agentId) ?? "" } }));
  return {
    held: breaches
      .filter(({ state }) => state === "held")
      .map(({ agent, left, right }) => ({ ...agent, left: named(left), right: named(right) })),
    unknown: breaches.filter(({ state }) => state === "unknown").map(({ agent }) => agent),
    people: agents.size,
  };
}
