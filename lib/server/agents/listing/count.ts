import "server-only";
import {
  AGENT_STATES,
  AGENT_WORSTS,
  type AgentFacet,
  type AgentFilter,
  type AgentOverview,
} from "@/lib/contracts/agents";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";
import { NOW_ORDER } from "../order";
import { conditions } from "./conditions";

const SHOWN_CHOICES = 200;

const WORDS = { now: NOW_ORDER, state: AGENT_STATES, worst: AGENT_WORSTS } as const;
type WordFacet = keyof typeof WORDS;
const WORD_FACETS = Object.keys(WORDS) as WordFacet[];

/** How many people share these words: few rows, however many people. */
type Bucket = Record<WordFacet, number> & { count: number };
type Counted = Pick<AgentOverview, "total" | "facets">;
type FacetCount = Counted["facets"][AgentFacet][number];

export async function countListing(listId: string, filter: AgentFilter): Promise<Counted> {
  const buckets = await db().$queryRaw<Bucket[]>(bucketsSql(listId, filter));
  const counted = Object.fromEntries(
    WORD_FACETS.map((facet) => [facet, countsOf(facet, buckets, filter)]),
  ) as Record<WordFacet, FacetCount[]>;
  return {
    total: sum(buckets.filter((bucket) => WORD_FACETS.every((facet) => admits(filter, facet, bucket)))),
    facets: {
      ...counted,
      role: await choicesOf(setsSql(listId, filter, "role")),
      group: await choicesOf(setsSql(listId, filter, "group")),
    },
  };
}

/** Without a word in the filter, no row of the table is read for it. */
export function bucketsSql(listId: string, filter: AgentFilter): Prisma.Sql {
  return Prisma.sql`SELECT now, state, worst, count(*)::int AS count FROM agent_list_row
    WHERE ${conditions(listId, filter, WORD_FACETS)} GROUP BY 1, 2, 3`;
}

/** Counted by what many people share, and only then by each role or group of it. */
export function setsSql(listId: string, filter: AgentFilter, facet: "role" | "group"): Prisma.Sql {
  const [column, section] = facet === "role" ? [Prisma.sql`roles`, "roles"] : [Prisma.sql`groups`, "groups"];
  return Prisma.sql`
    WITH shared AS (
      SELECT ${column} AS set, count(*) AS people FROM agent_list_row
      WHERE ${conditions(listId, filter, [facet])} GROUP BY 1
    ), counted AS (
      SELECT value, sum(people)::int AS count FROM agent_list_choice JOIN shared USING (set)
      WHERE list_id = ${listId} AND facet = ${facet} GROUP BY 1
      ORDER BY 2 DESC, value COLLATE "C" LIMIT ${SHOWN_CHOICES}
    )
    SELECT value, count, agent_list_name.name FROM counted LEFT JOIN agent_list_name
      ON list_id = ${listId} AND section = ${section} AND id = value
    ORDER BY 2 DESC, value COLLATE "C"`;
}

async function choicesOf(sql: Prisma.Sql): Promise<FacetCount[]> {
  const rows = await db().$queryRaw<{ value: string; count: number; name: string | null }[]>(sql);
  return rows.map(({ value, count, name }) => ({ value, count, ...(name !== null && { name }) }));
}

function admits(filter: AgentFilter, facet: WordFacet, bucket: Bucket): boolean {
  const chosen: readonly string[] = filter[facet];
  return chosen.length === 0 || chosen.includes(wordOf(facet, bucket));
}

const wordOf = (facet: WordFacet, bucket: Bucket): string => WORDS[facet][bucket[facet]] ?? "";

const sum = (buckets: readonly Bucket[]) => buckets.reduce((total, { count }) => total + count, 0);

function countsOf(facet: WordFacet, buckets: readonly Bucket[], filter: AgentFilter): FacetCount[] {
  const others = WORD_FACETS.filter((other) => other !== facet);
  const counts = new Map<string, number>();
  for (const bucket of buckets)
    if (others.every((other) => admits(filter, other, bucket)))
      counts.set(wordOf(facet, bucket), (counts.get(wordOf(facet, bucket)) ?? 0) + bucket.count);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
