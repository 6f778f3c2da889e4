import "server-only";
import type { AgentDetail } from "@/lib/contracts/agents";
import type { ViewQuery } from "@/lib/contracts/view";
import { agentCell } from "@/lib/engine/permission-matrix";
import { permissionColumns } from "@/lib/engine/permission-columns";
import type { AgentNow } from "@/lib/engine/proof/agent-now";
import type { Agent } from "@/lib/engine/sections/people";
import { rowsOf } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { notFound } from "@/lib/server/errors";
import { namesBehind } from "@/lib/server/settings/names-behind";
import { sectionRows } from "@/lib/server/settings/section-rows";
import { VerdictIndex } from "@/lib/server/settings/verdict-index";
import { type LoadedSnapshot, loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { type Explainer, explainerOf, findingIds } from "@/lib/server/views/explain";
import { headOf } from "@/lib/server/views/head";
import { changesOfAgent } from "./changes";
import { directoryOf } from "./directory";
import { findingsOf } from "./findings-of";
import { ownGates } from "./own-gates";

/** One person: can they receive now and this week, why not, and everything the platform holds about them. @throws AppError not-found */
export async function getAgent(ctx: Context, input: ViewQuery & { agentId: string }): Promise<AgentDetail> {
  authorize(ctx, "agents:read");
  const { agentId } = input;
  const view = await currentView(ctx, input);
  if (!view) throw notFound();
  const loaded = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const agent = rowsOf(loaded.snapshot, "agents").find(({ id }) => id === agentId);
  const { rows, now, weeks, verdicts } = directoryOf(loaded);
  const row = rows.find(({ id }) => id === agentId);
  if (!agent || !row) throw notFound();
  const present = now.of(agent);
  const { report } = loaded;
  const explainer = await explainerOf(
    { organisationId: ctx.organisation.id, view, findings: findingIds(report) },
    causesOf(present),
  );
  const hours = new Map(weeks.of(agentId).map((week) => [week.channelId, week.hours]));
  return {
    view: headOf(view),
    agent: row,
    gates: ownGates(present, explainer),
    channels: channelsOf(present, hours, loaded, explainer),
    ...settingsOf(loaded, agentId),
    ...rightsOf(loaded, agent),
    ...findingsOf(loaded, agent, verdicts.findings(agentId)),
    changes: await changesOfAgent(ctx.organisation.id, agentId, view, loaded),
  };
}

function causesOf({ channels }: AgentNow) {
  return channels
    .flatMap(({ proof, candidate }) => [...proof.gates, ...candidate.gates])
    .flatMap(({ causes }) => causes);
}

function channelsOf(
  { channels }: AgentNow,
  hours: ReadonlyMap<string, string>,
  { snapshot }: LoadedSnapshot,
  explainer: Explainer,
): AgentDetail["channels"] {
  const groups = new Map(rowsOf(snapshot, "groups").map(({ id, name }) => [id, name]));
  return channels.map(({ proof, candidate, state }) => ({
    id: proof.id,
    name: proof.name,
    state,
    door: proof.gates.filter((gate) => gate.state !== "open").map((gate) => explainer.gate(gate)),
    gates: candidate.gates.map((gate) => ({ gate: gate.gate, state: gate.state })),
    groups: candidate.groupIds.map((id) => groups.get(id) ?? id),
    hours: hours.get(proof.id) ?? "O".repeat(168),
  }));
}

type Sections = Pick<AgentDetail, "account" | "presence" | "memberships" | "push" | "devices" | "names">;

function settingsOf({ snapshot, report }: LoadedSnapshot, agentId: string): Sections {
  const verdicts = new VerdictIndex(report);
  const owned = <S extends "presence" | "memberships" | "agentPush" | "devices">(section: S) =>
    sectionRows(snapshot, verdicts, { section, keep: (row: { agentId: string }) => row.agentId === agentId });
  const sections = {
    account: sectionRows(snapshot, verdicts, { section: "agents", keep: ({ id }) => id === agentId }),
    presence: owned("presence"),
    memberships: owned("memberships"),
    push: owned("agentPush"),
    devices: owned("devices"),
  };
  const values = Object.values(sections).map(({ rows }) => rows.map(({ fields }) => fields));
  return { ...sections, names: namesBehind(snapshot, values) };
}

type Rights = Pick<AgentDetail, "roles" | "rolesComplete" | "reception" | "permissions">;

function rightsOf({ facts, snapshot }: LoadedSnapshot, agent: Agent): Rights {
  const { held, complete } = facts.permissions.held(agent);
  const { open, reply } = snapshot.semantics.permissions;
  return {
    roles: held.map(({ role, via, enabled }) => ({
      id: role.id,
      name: role.name,
      via: via && { id: via.id, name: via.name },
      counts: enabled,
    })),
    rolesComplete: complete,
    reception: {
      open: facts.permissions.satisfies(agent, open),
      reply: facts.permissions.satisfies(agent, reply),
    },
    permissions: permissionColumns(snapshot)
      .filter(({ needs }) => needs.length > 0)
      .map((permission) => ({ permission, cell: agentCell(facts, agent, permission.id) })),
  };
}
