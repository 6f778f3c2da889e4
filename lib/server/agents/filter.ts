import "server-only";
import {
  AGENT_FACETS,
  type AgentFacet,
  type AgentFilter,
  type AgentRow,
  type AgentWorst,
  NONE,
} from "@/lib/contracts/agents";
import { SEVERITIES } from "@/lib/engine/verdict";

/** The choices of each filter that a person falls under. */
export function choicesOf(row: AgentRow, facet: AgentFacet, allGroups: readonly string[]): readonly string[] {
  switch (facet) {
    case "now":
      return [row.now.state];
    case "state":
      return [row.state];
    case "worst":
      return [worstOf(row)];
    case "role":
      return row.roles.length > 0 ? row.roles.map(({ id }) => id) : [NONE];
    case "group":
      if (row.everywhere) return allGroups;
      return row.groups.length > 0 ? row.groups.map(({ id }) => id) : [NONE];
  }
}

export function worstOf({ findings, unjudged }: Pick<AgentRow, "findings" | "unjudged">): AgentWorst {
  return SEVERITIES.find((severity) => findings[severity] > 0) ?? (unjudged > 0 ? "unknown" : "none");
}

/** `except` leaves one filter out, to count what its choices would give. */
export function matching(
  rows: readonly AgentRow[],
  filter: AgentFilter,
  allGroups: readonly string[],
  except?: AgentFacet,
): AgentRow[] {
  const q = filter.q.toLowerCase();
  const facets = AGENT_FACETS.filter((facet) => facet !== except && filter[facet].length > 0);
  return rows.filter(
    (row) =>
      (q === "" || `${row.name}\n${row.id}\n${row.email ?? ""}`.toLowerCase().includes(q)) &&
      facets.every((facet) => {
        const wanted: readonly string[] = filter[facet];
        return choicesOf(row, facet, allGroups).some((choice) => wanted.includes(choice));
      }),
  );
}
