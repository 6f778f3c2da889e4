import "server-only";
import type { AgentRow } from "@/lib/contracts/agents";
import type { SearchHit } from "@/lib/contracts/search";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ListedSection } from "@/lib/server/agents/listing/make";
import { db } from "@/lib/server/db";
import type { Search } from "./finders";

export async function findAgents({ text, list, limit }: Search): Promise<SearchHit[]> {
  if (!list) return [];
  const found = await db().$queryRaw<{ shown: string }[]>`
    SELECT shown FROM agent_list_row WHERE list_id = ${list.id} AND ${text.occursSql}
    ORDER BY ${text.scoreSql} DESC, position LIMIT ${limit}`;
  return found
    .map(({ shown }) => JSON.parse(shown) as AgentRow)
    .map(({ id, name, email }) => ({
      kind: "agent",
      id,
      title: name,
      subtitle: email ?? id,
      href: `/agents/${encodeURIComponent(id)}`,
    }));
}

/** Roles, groups or channels of the snapshot on view. */
export function findNamed(kind: SearchHit["kind"], section: ListedSection, path: string) {
  return async ({ text, list, limit }: Search): Promise<SearchHit[]> => {
    if (!list) return [];
    const found = await db().$queryRaw<{ id: string; name: string }[]>(Prisma.sql`
      SELECT id, name FROM agent_list_name WHERE list_id = ${list.id} AND section = ${section} AND ${text.occursSql}
      ORDER BY ${text.scoreSql} DESC, position LIMIT ${limit}`);
    return found.map(({ id, name }) => ({
      kind,
      id,
      title: name,
      href: `${path}${encodeURIComponent(id)}`,
    }));
  };
}
