import "server-only";
import type { AgentDetail } from "@/lib/contracts/agents";
import type { Finding } from "@/lib/engine/finding";
import type { Agent } from "@/lib/engine/sections/people";
import { rowsOf } from "@/lib/engine/snapshot";
import { SEVERITIES } from "@/lib/engine/verdict";
import type { LoadedSnapshot } from "@/lib/server/snapshots/load";

type Findings = Pick<AgentDetail, "findings" | "related">;

/** What was found about a person, and about the roles and groups they share with others. */
export function findingsOf(
  { facts, snapshot, report }: LoadedSnapshot,
  agent: Agent,
  own: readonly Finding[],
): Findings {
  const { held } = facts.permissions.held(agent);
  const shared = new Set([
    ...held.flatMap(({ role, via }) => [`roles ${role.id}`, ...(via ? [`roleGroups ${via.id}`] : [])]),
    ...rowsOf(snapshot, "memberships")
      .filter(({ agentId }) => agentId === agent.id)
      .map(({ groupId }) => `groups ${groupId}`),
  ]);
  const all = report.results.flatMap(({ findings }) => findings);
  return {
    findings: listed(own),
    related: listed(all.filter(({ subject }) => shared.has(`${subject.kind} ${subject.id}`))),
  };
}

function listed(findings: readonly Finding[]): AgentDetail["findings"] {
  return findings
    .map(({ id, ruleId, severity, message, subject }) => ({ id, ruleId, severity, message, subject }))
    .sort(
      (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.id.localeCompare(b.id),
    );
}
