import "server-only";
import type {
  Named,
  PermissionColumn,
  RoleConflictList,
  RoleConflictView,
} from "@/lib/contracts/permissions";
import type { ViewQuery } from "@/lib/contracts/view";
import { roleConflicts } from "@/lib/engine/conflicts";
import { permissionColumns } from "@/lib/engine/permission-columns";
import { rowsOf } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { basisOf } from "./basis";

/** How many of the people concerned are named; the matrix shows them all. */
const NAMED = 5;

/** Roles that somebody holds together although they do not go together. Null while there is no snapshot. */
export async function listRoleConflicts(ctx: Context, input: ViewQuery): Promise<RoleConflictList | null> {
  authorize(ctx, "permissions:read");
  const view = await currentView(ctx, input);
  if (!view) return null;
  const { facts, snapshot } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const columns = permissionColumns(snapshot);
  const columnAt = new Map(columns.map(({ id }, at) => [id, at]));
  const names = new Map(rowsOf(snapshot, "agents").map(({ id, name }) => [id, name]));
  const named = ({ id, name }: Named): Named => ({ id, name });
  return {
    view: headOf(view),
    ...basisOf(snapshot),
    columns,
    conflicts: roleConflicts(facts)
      .map(({ roles: [a, b], kind, disputes, agentIds }): RoleConflictView => ({
        roles: [named(a), named(b)],
        kind,
        disputes: disputes.flatMap(({ permission, words: [first, second] }) => {
          const column = columnAt.get(permission);
          return column === undefined ? [] : [{ column, words: [first, second] }];
        }),
        holders: {
          total: agentIds.length,
          first: agentIds.slice(0, NAMED).map((id) => ({ id, name: names.get(id) ?? id })),
        },
      }))
      .sort((a, b) => weight(b, columns) - weight(a, columns)),
  };
}

/** What hinders reception comes before what does not, whoever is concerned. */
function weight({ disputes, holders }: RoleConflictView, columns: readonly PermissionColumn[]): number {
  const hindersReception = disputes.some(({ column }) => (columns[column]?.needs.length ?? 0) > 0);
  return holders.total + (hindersReception ? Number.MAX_SAFE_INTEGER / 2 : 0);
}
