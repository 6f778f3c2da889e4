import "server-only";
import type { RoleDetail, RoleQuery } from "@/lib/contracts/permissions";
import type { Facts } from "@/lib/engine/facts";
import { roleCell } from "@/lib/engine/permission-matrix";
import { covers } from "@/lib/engine/permissions";
import type { Role } from "@/lib/engine/sections/roles";
import { rowsOf } from "@/lib/engine/snapshot";
import { known } from "@/lib/engine/value";
import { authorize, type Context } from "@/lib/server/context";
import { notFound } from "@/lib/server/errors";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { basisOf } from "./basis";
import { findingsAbout } from "./findings-about";
import { purposeOf, scopeNames } from "./purpose";

/** Thousands may hold a role; the matrix shows them all. */
const NAMED = 50;

type Holder = RoleDetail["holders"]["first"][number];

/** A role: who holds it, and what it says about one permission. @throws AppError not-found */
export async function getRole(ctx: Context, input: RoleQuery): Promise<RoleDetail> {
  authorize(ctx, "permissions:read");
  const view = await currentView(ctx, input);
  if (!view) throw notFound();
  const { facts, report } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const role = rowsOf(facts.snapshot, "roles").find(({ id }) => id === input.role);
  if (!role) throw notFound();
  return {
    role: {
      id: role.id,
      name: role.name,
      highPrivilege: known(role.highPrivilege) ?? null,
      receives: known(role.receives) ?? null,
    },
    grant: input.permission === undefined ? null : grantOf(facts, role, input.permission),
    combination: basisOf(facts.snapshot).combination,
    holders: holdersOf(facts, role),
    findings: findingsAbout(report, [{ kind: "roles", id: role.id }]),
  };
}

function grantOf({ snapshot }: Facts, role: Role, permission: string): RoleDetail["grant"] {
  const inNames = scopeNames(snapshot);
  return {
    purpose: purposeOf(snapshot, permission),
    cell: roleCell(role, permission, snapshot.semantics.permissions.combine),
    entries: (known(role.grants) ?? [])
      .filter((grant) => covers(grant.permission, permission))
      .map((grant) => ({
        permission: grant.permission,
        effect: grant.effect,
        scope: inNames(grant.scope),
      })),
  };
}

function holdersOf({ permissions, snapshot }: Facts, role: Role): RoleDetail["holders"] {
  const all = rowsOf(snapshot, "agents").flatMap((agent): Holder[] => {
    const ways = permissions.held(agent).held.filter((held) => held.role.id === role.id);
    const way = ways.find(({ enabled }) => enabled === "yes") ?? ways[0];
    if (!way) return [];
    const { id, name } = agent;
    const via = way.via && { id: way.via.id, name: way.via.name };
    return [{ id, name, state: known(agent.state) ?? null, via, counts: way.enabled }];
  });
  const isIdle = ({ counts, state }: Holder) => Number(counts !== "yes" || state === "disabled");
  return { total: all.length, first: all.sort((a, b) => isIdle(a) - isIdle(b)).slice(0, NAMED) };
}
