import "server-only";
import { type AgentRow, type AgentWorst, NONE } from "@/lib/contracts/agents";
import { SEVERITIES } from "@/lib/engine/verdict";

export function rolesChosen({ roles }: Pick<AgentRow, "roles">): readonly string[] {
  return roles.length > 0 ? roles.map(({ id }) => id) : [NONE];
}

/** The choices of the groups' filter that a person falls under. */
export function groupsChosen(
  { groups, everywhere }: Pick<AgentRow, "groups" | "everywhere">,
  allGroups: readonly string[],
): readonly string[] {
  if (everywhere) return allGroups;
  return groups.length > 0 ? groups.map(({ id }) => id) : [NONE];
}

export function worstOf({ findings, unjudged }: Pick<AgentRow, "findings" | "unjudged">): AgentWorst {
  return SEVERITIES.find((severity) => findings[severity] > 0) ?? (unjudged > 0 ? "unknown" : "none");
}
