import "server-only";
import type { Named } from "@/lib/contracts/permissions";
import type { GrantRemarkView, RolePairView, RoleRelations } from "@/lib/contracts/role-relations";
import type { ViewQuery } from "@/lib/contracts/view";
import type { Finding } from "@/lib/engine/finding";
import { permissionColumns } from "@/lib/engine/permission-columns";
import { roleAlgebra } from "@/lib/engine/role-algebra";
import type { Grant } from "@/lib/engine/sections/roles";
import { rowsOf } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { basisOf } from "./basis";
import { scopeNames } from "./purpose";

/** The rule that compares what a role allows with the duty it is for. */
const DUTY_RULE = "role/duty-mismatch";

/** How roles relate: pairs that take from each other, grants that change nothing. Null while there is no snapshot. */
export async function listRoleRelations(ctx: Context, input: ViewQuery): Promise<RoleRelations | null> {
  authorize(ctx, "permissions:read");
  const view = await currentView(ctx, input);
  if (!view) return null;
  const { snapshot, report } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const { pairs, remarks, unread } = roleAlgebra(snapshot);
  const named = ({ id, name }: Named): Named => ({ id, name });
  const roles = rowsOf(snapshot, "roles").map(named);
  const roleOf = (id: string) => roles.find((role) => role.id === id) ?? { id, name: id };
  const permissions = permissionColumns(snapshot).map(named);
  const permissionName = (id: string) => permissions.find((one) => one.id === id)?.name ?? id;
  const inNames = scopeNames(snapshot);
  const grantOf = ({ permission, effect, scope }: Grant) => ({
    permission: permissionName(permission),
    effect,
    scope: inNames(scope),
  });
  return {
    view: headOf(view),
    ...basisOf(snapshot),
    agents: rowsOf(snapshot, "agents").map(named),
    roles,
    permissions,
    pairs: pairs.map(({ roles: [a, b], removed, swallowed }): RolePairView => ({
      roles: [roleOf(a), roleOf(b)],
      removed: removed.map(({ permission, from, by }) => ({
        permission: permissionName(permission),
        from: roleOf(from),
        by: roleOf(by),
      })),
      swallowed: swallowed === null || swallowed === "equal" ? swallowed : roleOf(swallowed),
    })),
    remarks: remarks.map(({ roleId, grant, kind, by }): GrantRemarkView => ({
      role: roleOf(roleId),
      grant: grantOf(grant),
      kind,
      by: by && grantOf(by),
    })),
    unread: unread.map(roleOf),
    duties: report.results
      .filter(({ ruleId }) => ruleId === DUTY_RULE)
      .flatMap(({ findings }) => findings)
      .map(({ id, ruleId, severity, message }: Finding) => ({ id, ruleId, severity, message })),
  };
}
