import "server-only";
import type { AgentQuery, AgentRow, AgentSort } from "@/lib/contracts/agents";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";
import { MOST_KEYS, type RankedSort } from "../order";
import { conditions } from "./conditions";
import { MISSING } from "./make";
import type { OpenList } from "./open";

/** What a page ended with: the rank in the order asked for, and the place that settles ties. */
export type Mark = { rank: number; place: number };

type Query = Omit<AgentQuery, "cursor">;
type Stored = Mark & { shown: string };

const COLUMNS: Record<RankedSort, Prisma.Sql> = {
  worst: Prisma.sql`worst`,
  now: Prisma.sql`now`,
  presence: Prisma.sql`presence`,
  load: Prisma.sql`load`,
  week: Prisma.sql`week`,
};

/** People behind a mark, and the mark to go on from while there are more. */
export async function readPage(
  list: OpenList,
  query: Query,
  from: Mark | null,
): Promise<{ rows: AgentRow[]; next: Mark | null }> {
  const stored = await db().$queryRaw<Stored[]>(pageSql(list, query, from));
  const page = stored.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ shown }) => JSON.parse(shown) as AgentRow),
    next: stored.length > query.limit && last ? { rank: last.rank, place: last.place } : null,
  };
}

/** One row more than the page holds, to know whether another page follows. */
export function pageSql(list: OpenList, query: Query, from: Mark | null): Prisma.Sql {
  const sort = query.sort.replace(/^-/, "") as AgentSort;
  const descending = query.sort.startsWith("-");
  return sort === "name"
    ? byName(list, query, from, descending)
    : byRank(list, query, from, { sort, descending });
}

function byName(list: OpenList, query: Query, from: Mark | null, descending: boolean): Prisma.Sql {
  const rank = from?.rank ?? null;
  const place = from?.place ?? null;
  const behind = descending
    ? Prisma.sql`name <= ${rank} AND (name < ${rank} OR place > ${place})`
    : Prisma.sql`(name, place) > (${rank}, ${place})`;
  return Prisma.sql`SELECT name AS rank, place, shown FROM agent_list_row
    WHERE ${conditions(list.id, query)} AND ${from ? behind : Prisma.sql`TRUE`}
    ORDER BY name ${descending ? Prisma.sql`DESC` : Prisma.empty}, place LIMIT ${query.limit + 1}`;
}

/**
 * Many people share a rank, and an index that falls by rank does not rise by place. So the ranks are gone through in their
 * order, each from its own part of the index, until the page is full.
 */
function byRank(
  list: OpenList,
  query: Query,
  from: Mark | null,
  { sort, descending }: { sort: RankedSort; descending: boolean },
): Prisma.Sql {
  const most = sort === "load" ? list.loads : MOST_KEYS[sort];
  const known = Array.from({ length: most }, (_, rank) => (descending ? most - 1 - rank : rank));
  const isBehind = (rank: number) =>
    !from || (from.rank !== MISSING && (descending ? rank <= from.rank : rank >= from.rank));
  const ranks = [...known.filter(isBehind), MISSING];
  const mark = from ?? { rank: MISSING, place: -1 };
  const limit = query.limit + 1;
  return Prisma.sql`
    SELECT step.rank, found.place, found.shown
    FROM unnest(string_to_array(${ranks.join()}, ',')::int[]) WITH ORDINALITY AS step(rank, nth)
    CROSS JOIN LATERAL (
      SELECT place, shown FROM agent_list_row WHERE ${conditions(list.id, query)} AND ${COLUMNS[sort]} = step.rank
        AND place > CASE WHEN step.rank = ${mark.rank} THEN ${mark.place} ELSE -1 END
      ORDER BY place LIMIT ${limit}) AS found
    ORDER BY step.nth, found.place LIMIT ${limit}`;
}
