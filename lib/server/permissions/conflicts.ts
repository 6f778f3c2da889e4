import "server-only";
import type { RoleConflictList } from "@/lib/contracts/permissions";
import type { ViewQuery } from "@/lib/contracts/view";
import { roleConflicts } from "@/lib/engine/conflicts";
import { permissionColumns } from "@/lib/engine/permission-columns";
import { rowsOf } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { basisOf } from "./basis";

/** Roles that somebody holds together although they do not go together. Null while there is no snapshot. */
export async function listRoleConflicts(ctx: Context, input: ViewQuery): Promise<RoleConflictList | null> {
  authorize(ctx, "permissions:read");
  const view = await currentView(ctx, input);
  if (!view) return null;
  const { facts, snapshot } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const columns = new Map(permissionColumns(snapshot).map((column) => [column.id, column]));
  const names = new Map(rowsOf(snapshot, "agents").map(({ id, name }) => [id, name]));
  return {
    view: headOf(view),
    ...basisOf(snapshot),
    conflicts: roleConflicts(facts)
      .map(({ roles: [a, b], kind, disputes, agentIds }) => ({
        roles: [
          { id: a.id, name: a.name },
          { id: b.id, name: b.name },
        ] as [typeof a, typeof b],
        kind,
        disputes: disputes.flatMap(({ permission, words: [first, second] }) => {
          const column = columns.get(permission);
          return column
            ? [{ permission: column, words: [first, second] as [typeof first, typeof second] }]
            : [];
        }),
        agents: agentIds.map((id) => ({ id, name: names.get(id) ?? id })),
      }))
      .sort((a, b) => weight(b) - weight(a)),
  };
}

type Weighed = { disputes: { permission: { needs: unknown[] } }[]; agents: unknown[] };

/** What hinders reception comes before what does not, whoever is concerned. */
function weight({ disputes, agents }: Weighed): number {
  const hindersReception = disputes.some(({ permission }) => permission.needs.length > 0);
  return agents.length + (hindersReception ? Number.MAX_SAFE_INTEGER / 2 : 0);
}
