import "server-only";
import { broken, type BrokenChain } from "@/lib/exports/chain/fault";
import type { ChainHead } from "@/lib/exports/pack/contents";
import { db } from "@/lib/server/db";

type Ends = { oldest: number | null; newest: number | null; count: number | null; hash: string | null };

/** Where the chain ends, or that its rows do not end where the head says they do. One statement, so one moment. */
export async function chainEnds(organisationId: string): Promise<ChainHead | BrokenChain> {
  const [ends] = await db().$queryRaw<Ends[]>`
    SELECT min("seq") AS oldest, max("seq") AS newest,
      (SELECT "count" FROM "audit_chain_head" WHERE "organisation_id" = ${organisationId}) AS count,
      (SELECT "hash" FROM "audit_chain_head" WHERE "organisation_id" = ${organisationId}) AS hash
    FROM "audit_log" WHERE "organisation_id" = ${organisationId}`;
  const { oldest, newest } = ends ?? {};
  const head = { count: ends?.count ?? 0, hash: ends?.hash ?? "" };
  if ((oldest ?? 1) < 1) return broken("inserted", oldest);
  if ((newest ?? 0) > head.count) return broken("inserted", head.count + 1);
  if ((newest ?? 0) < head.count) return broken("truncated", (newest ?? 0) + 1);
  return head;
}
