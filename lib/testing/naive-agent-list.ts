import {
  AGENT_FACETS,
  AGENT_WORSTS,
  type AgentFacet,
  type AgentFilter,
  type AgentQuery,
  type AgentRow,
  type AgentSort,
  NONE,
} from "@/lib/contracts/agents";
import { SEVERITIES } from "@/lib/engine/verdict";

/**
 * The list of people as somebody would make it who holds all rows: nothing is numbered, stored or looked up. What the
 * database answers is compared with it.
 */
export class NaiveAgentList {
  constructor(
    readonly rows: readonly AgentRow[],
    private readonly allGroups: readonly string[],
  ) {}

  list(query: AgentQuery): AgentRow[] {
    return ordered(this.#matching(query), query.sort);
  }

  counts(filter: AgentFilter, facet: AgentFacet): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const row of this.#matching(filter, facet))
      for (const choice of choicesOf(row, facet, this.allGroups)) counts[choice] = (counts[choice] ?? 0) + 1;
    return counts;
  }

  #matching(filter: AgentFilter, except?: AgentFacet): AgentRow[] {
    const q = filter.q.toLowerCase();
    const facets = AGENT_FACETS.filter((facet) => facet !== except && filter[facet].length > 0);
    return this.rows.filter(
      (row) =>
        (q === "" || `${row.name}\n${row.id}\n${row.email ?? ""}`.toLowerCase().includes(q)) &&
        facets.every((facet) => {
          const wanted: readonly string[] = filter[facet];
          return [...choicesOf(row, facet, this.allGroups)].some((choice) => wanted.includes(choice));
        }),
    );
  }
}

function choicesOf(row: AgentRow, facet: AgentFacet, allGroups: readonly string[]): Set<string> {
  switch (facet) {
    case "now":
      return new Set([row.now.state]);
    case "state":
      return new Set([row.state]);
    case "worst":
      return new Set([worstOf(row)]);
    case "role":
      return new Set(row.roles.length > 0 ? row.roles.map(({ id }) => id) : [NONE]);
    case "group":
      if (row.everywhere) return new Set(allGroups);
      return new Set(row.groups.length > 0 ? row.groups.map(({ id }) => id) : [NONE]);
  }
}

function worstOf({ findings, unjudged }: AgentRow): (typeof AGENT_WORSTS)[number] {
  return SEVERITIES.find((severity) => findings[severity] > 0) ?? (unjudged > 0 ? "unknown" : "none");
}

type Key = number | string | null;

const collator = new Intl.Collator("zh-CN", { numeric: true });

const NOW = { closed: 0, unknown: 1, open: 2, off: 3, unreached: 4 } as const;
const PRESENCE = ["online", "present", "busy", "away", "rest", "hidden", "stopped", "suspended"];

const keys: Record<AgentSort, (row: AgentRow) => Key> = {
  worst: (row) => AGENT_WORSTS.indexOf(worstOf(row)),
  name: ({ name }) => name,
  now: ({ now }) => NOW[now.state],
  presence: ({ presence }) => {
    if (!("value" in presence)) return null;
    const at = PRESENCE.indexOf(String(presence.value));
    return at === -1 ? PRESENCE.length : at;
  },
  load: ({ load }) => load,
  week: ({ week }) => week.hours,
};

function ordered(rows: readonly AgentRow[], sort: AgentQuery["sort"]): AgentRow[] {
  const key = keys[sort.replace(/^-/, "") as AgentSort];
  const sign = sort.startsWith("-") ? -1 : 1;
  return rows.toSorted(
    (a, b) => compare(key(a), key(b), sign) || collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
}

function compare(a: Key, b: Key, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return sign * (a - b);
  return sign * collator.compare(String(a), String(b));
}
