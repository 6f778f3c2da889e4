import "server-only";
import type { AgentRow } from "@/lib/contracts/agents";
import { fieldReading } from "@/lib/contracts/settings";
import { AgentsNow } from "@/lib/engine/proof/agent-now";
import { AgentWeeks } from "@/lib/engine/proof/agent-week";
import { rowsByAgent } from "@/lib/engine/rows-by-agent";
import type { Agent, Membership, Presence } from "@/lib/engine/sections/people";
import { ledgerOf, rowsOf } from "@/lib/engine/snapshot";
import { known, read } from "@/lib/engine/value";
import { SEVERITIES } from "@/lib/engine/verdict";
import type { Judged } from "@/lib/server/snapshots/load";
import { oncePerSnapshot } from "@/lib/server/snapshots/once";
import { PersonalVerdicts } from "./personal-verdicts";
import { presenceOf } from "./presence";

/** Everybody of a snapshot as lists show them, and the proofs by person that they rest on. */
export type Directory = {
  rows: readonly AgentRow[];
  now: AgentsNow;
  weeks: AgentWeeks;
  verdicts: PersonalVerdicts;
};

// Made once for a snapshot: every page about one of its people begins here.
export const directoryOf = oncePerSnapshot(directoryFrom);

export function directoryFrom({ facts, snapshot, report }: Judged): Directory {
  const now = new AgentsNow(facts, report.instant);
  const weeks = new AgentWeeks(facts, report.week, Date.parse(report.at));
  const verdicts = new PersonalVerdicts(snapshot, report);
  const presence = rowsByAgent(rowsOf(snapshot, "presence"));
  const memberships = rowsByAgent(rowsOf(snapshot, "memberships"));
  const groups = new Map(rowsOf(snapshot, "groups").map(({ id, name }) => [id, name]));
  const { basis } = ledgerOf(snapshot, "agents");

  function toRow(agent: Agent): AgentRow {
    const seen = presence.get(agent.id) ?? [];
    const { state, channels, gates } = now.of(agent);
    const findings = verdicts.findings(agent.id);
    return {
      id: agent.id,
      name: agent.name,
      email: known(agent.email) ?? null,
      kind: known(agent.kind) ?? null,
      state: stateOf(agent),
      roles: rolesOf(agent),
      ...groupsOf(agent, memberships.get(agent.id) ?? [], groups),
      presence: presenceOf(snapshot, seen),
      limit: fieldReading(agent.capacity, basis),
      load: loadOf(seen),
      now: {
        state,
        open: channels.filter((channel) => channel.state === "open").length,
        channels: channels.length,
        gates,
      },
      week: weekOf(weeks.of(agent.id).map(({ hours }) => hours)),
      findings: Object.fromEntries(
        SEVERITIES.map((severity) => [severity, findings.filter((one) => one.severity === severity).length]),
      ) as AgentRow["findings"],
      unjudged: verdicts.unjudged(agent.id),
    };
  }

  function rolesOf(agent: Agent): AgentRow["roles"] {
    const { held } = facts.permissions.held(agent);
    const names = new Map(held.map(({ role }) => [role.id, role.name]));
    return [...names].map(([id, name]) => ({ id, name }));
  }

  return { rows: rowsOf(snapshot, "agents").map(toRow), now, weeks, verdicts };
}

function stateOf(agent: Agent): AgentRow["state"] {
  const reading = read(agent.state);
  return "value" in reading ? reading.value : reading.state;
}

function groupsOf(
  agent: Agent,
  memberships: readonly Membership[],
  names: ReadonlyMap<string, string>,
): Pick<AgentRow, "groups" | "everywhere"> {
  const ids = memberships.map(({ groupId }) => groupId);
  return {
    groups: ids.filter((id) => id !== "*").map((id) => ({ id, name: names.get(id) ?? id })),
    everywhere: known(agent.everywhere) === true || ids.includes("*"),
  };
}

/** A platform that counts by group says the same several times over; the highest is what the limit is held against. */
function loadOf(rows: readonly Presence[]): number | null {
  const loads = rows.map(({ load }) => known(load)).filter((load) => load !== undefined);
  return loads.length > 0 ? Math.max(...loads) : null;
}

function weekOf(channels: readonly string[]): AgentRow["week"] {
  let [hours, unknownHours] = [0, 0];
  for (let hour = 0; hour < 168; hour += 1) {
    if (channels.some((letters) => letters[hour] === "R")) hours += 1;
    else if (channels.some((letters) => letters[hour] === "U")) unknownHours += 1;
  }
  return { channels: channels.filter((letters) => letters.includes("R")).length, hours, unknownHours };
}
