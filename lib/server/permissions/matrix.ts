import "server-only";
import type { MatrixQuery, MatrixRow, PermissionMatrix } from "@/lib/contracts/permissions";
import type { Facts } from "@/lib/engine/facts";
import { agentMatrix, roleMatrix } from "@/lib/engine/permission-matrix";
import type { Agent } from "@/lib/engine/sections/people";
import { rowsOf, type Snapshot } from "@/lib/engine/snapshot";
import { known } from "@/lib/engine/value";
import { authorize, type Context } from "@/lib/server/context";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { basisOf } from "./basis";

/** Who may do what. Null while there is no snapshot. @throws AppError not-found */
export async function getPermissionMatrix(
  ctx: Context,
  input: MatrixQuery,
): Promise<PermissionMatrix | null> {
  authorize(ctx, "permissions:read");
  const view = await currentView(ctx, input);
  if (!view) return null;
  const { facts, snapshot } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
  return {
    view: headOf(view),
    of: input.of,
    ...(input.of === "agents" ? agentRows(facts) : roleRows(facts)),
    groups: rowsOf(snapshot, "groups").map(named),
    roles: rowsOf(snapshot, "roles").map(named),
    ...basisOf(snapshot),
  };
}

type Rows = Pick<PermissionMatrix, "columns" | "rows">;

function agentRows(facts: Facts): Rows {
  const { columns, rows } = agentMatrix(facts);
  const agents = new Map(rowsOf(facts.snapshot, "agents").map((agent) => [agent.id, agent]));
  const groups = groupsByAgent(facts.snapshot);
  return {
    columns,
    rows: rows.flatMap((row): MatrixRow[] => {
      const agent = agents.get(row.id);
      if (!agent) return [];
      const everywhere = known(agent.everywhere) === true;
      return [
        {
          ...row,
          state: known(agent.state) ?? null,
          groups: everywhere ? ["*"] : (groups.get(row.id) ?? []),
          ...rolesOf(facts, agent),
          holders: null,
          onReception: receives(facts, agent),
        },
      ];
    }),
  };
}

function roleRows(facts: Facts): Rows {
  const { columns, rows } = roleMatrix(facts);
  const holders = new Map<string, Agent[]>();
  for (const agent of rowsOf(facts.snapshot, "agents")) {
    for (const id of rolesOf(facts, agent).roles) {
      const list = holders.get(id);
      if (list) list.push(agent);
      else holders.set(id, [agent]);
    }
  }
  return {
    columns,
    rows: rows.map((row) => {
      const people = holders.get(row.id) ?? [];
      const onReception = people.some((agent) => receives(facts, agent));
      return {
        ...row,
        state: null,
        groups: [],
        roles: [],
        idleRoles: [],
        holders: people.length,
        onReception,
      };
    }),
  };
}

function rolesOf(facts: Facts, agent: Agent): Pick<MatrixRow, "roles" | "idleRoles"> {
  const { held } = facts.permissions.held(agent);
  const roles = [...new Set(held.map(({ role }) => role.id))];
  const counting = new Set(held.filter(({ enabled }) => enabled === "yes").map(({ role }) => role.id));
  return { roles, idleRoles: roles.filter((id) => !counting.has(id)) };
}

/** Somebody whose account is off is given nothing, whatever the routing says. */
function receives(facts: Facts, agent: Agent): boolean {
  return known(agent.state) !== "disabled" && facts.channelsOfAgent(agent.id).length > 0;
}

function groupsByAgent(snapshot: Snapshot): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { agentId, groupId } of rowsOf(snapshot, "memberships")) {
    const list = groups.get(agentId);
    if (list) list.push(groupId);
    else groups.set(agentId, [groupId]);
  }
  return groups;
}
