import "server-only";
import type { Derivation, DerivationQuery } from "@/lib/contracts/permissions";
import { explainPermission } from "@/lib/engine/permission-derivation";
import { rowsOf } from "@/lib/engine/snapshot";
import { known } from "@/lib/engine/value";
import { authorize, type Context } from "@/lib/server/context";
import { notFound } from "@/lib/server/errors";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { basisOf } from "./basis";
import { findingsAbout } from "./findings-about";
import { purposeOf, scopeNames } from "./purpose";

/** Why one agent may or may not do one thing. @throws AppError not-found */
export async function derivePermission(ctx: Context, input: DerivationQuery): Promise<Derivation> {
  authorize(ctx, "permissions:read");
  const view = await currentView(ctx, input);
  if (!view) throw notFound();
  const { facts, report, snapshot } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const agent = rowsOf(facts.snapshot, "agents").find(({ id }) => id === input.agent);
  if (!agent) throw notFound();
  const purpose = purposeOf(snapshot, input.permission);
  const { cell, conflict, steps, gaps } = explainPermission(facts, agent, input.permission);
  const { open, reply } = snapshot.semantics.permissions;
  const reached = new Set(facts.channelsOfAgent(agent.id));
  const inNames = scopeNames(snapshot);
  return {
    agent: { id: agent.id, name: agent.name, state: known(agent.state) ?? null },
    purpose,
    cell,
    conflict,
    combination: basisOf(snapshot).combination,
    steps: steps.map(({ entry, ...step }) => ({
      ...step,
      entry: entry && { ...entry, scope: inNames(entry.scope) },
    })),
    gaps,
    reception: {
      open: facts.permissions.satisfies(agent, open),
      reply: facts.permissions.satisfies(agent, reply),
      channels: rowsOf(snapshot, "channels")
        .filter(({ id }) => reached.has(id))
        .map(({ id, name }) => ({ id, name })),
    },
    findings: findingsAbout(report, [
      { kind: "agents", id: agent.id },
      ...steps.map(({ role }) => ({ kind: "roles" as const, id: role.id })),
      ...steps.flatMap(({ via }) => (via ? [{ kind: "roleGroups" as const, id: via.id }] : [])),
    ]),
  };
}
