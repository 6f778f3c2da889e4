import "server-only";
import { AGENT_STATES, AGENT_WORSTS, type AgentFacet, type AgentFilter } from "@/lib/contracts/agents";
import { Prisma } from "@/lib/generated/prisma/client";
import { NOW_ORDER } from "../order";

/** The filters as SQL over `agent_list_row`; `except` leaves some out, to count what their choices would give. */
export function conditions(
  listId: string,
  filter: AgentFilter,
  except: readonly AgentFacet[] = [],
): Prisma.Sql {
  const facets: Record<AgentFacet, Prisma.Sql | null> = {
    now: among(Prisma.sql`now`, NOW_ORDER, filter.now),
    state: among(Prisma.sql`state`, AGENT_STATES, filter.state),
    worst: among(Prisma.sql`worst`, AGENT_WORSTS, filter.worst),
    role: holding(Prisma.sql`roles`, listId, "role", filter.role),
    group: holding(Prisma.sql`groups`, listId, "group", filter.group),
  };
  for (const facet of except) facets[facet] = null;
  const all = [Prisma.sql`list_id = ${listId}`, ...Object.values(facets), containing(filter.q)];
  return Prisma.join(
    all.filter((part) => part !== null),
    " AND ",
  );
}

function among(column: Prisma.Sql, words: readonly string[], chosen: readonly string[]): Prisma.Sql | null {
  if (chosen.length === 0) return null;
  return Prisma.sql`${column} IN (${Prisma.join(chosen.map((word) => words.indexOf(word)))})`;
}

/** The sets are looked up first, so that an index of the rows can be asked for them. */
function holding(
  column: Prisma.Sql,
  listId: string,
  facet: "role" | "group",
  chosen: readonly string[],
): Prisma.Sql | null {
  if (chosen.length === 0) return null;
  return Prisma.sql`${column} = ANY (ARRAY(SELECT "set" FROM agent_list_choice
    WHERE list_id = ${listId} AND facet = ${facet} AND value IN (${Prisma.join([...chosen])})))`;
}

function containing(text: string): Prisma.Sql | null {
  if (!text) return null;
  return Prisma.sql`position(${text.toLowerCase()} IN sought_name || E'\\n' || sought_rest) > 0`;
}
