import "server-only";
import type { BrokenChain } from "@/lib/exports/chain/fault";
import { walkRows } from "@/lib/exports/chain/walk";
import type { ChainHead } from "@/lib/exports/pack/contents";
import { db } from "@/lib/server/db";
import { toChainRow } from "./row";

const AT_ONCE = 1_000;

/** Rows of the chain after `from` up to and with `to`, oldest first, some at a time. */
export async function* storedRows(organisationId: string, from: number, to: number) {
  for (let after = from; after < to;) {
    const rows = await db().auditLog.findMany({
      where: { organisationId, seq: { gt: after, lte: to } },
      orderBy: { seq: "asc" },
      take: AT_ONCE,
    });
    if (rows.length === 0) return;
    yield rows.map(toChainRow);
    after = rows.at(-1)?.seq ?? to;
  }
}

/** Follows the stored chain from `start` as far as row `to`; `visit` sees the hash of each row that holds. */
export async function walkStored(
  organisationId: string,
  start: ChainHead,
  to: number,
  visit: (head: ChainHead) => BrokenChain | null = () => null,
): Promise<ChainHead | BrokenChain> {
  let head = start;
  for await (const rows of storedRows(organisationId, start.count, to)) {
    const walked = walkRows(organisationId, head, rows);
    const reached = "state" in walked ? (walked.seq ?? 0) : walked.count + 1;
    for (const { seq, hash } of rows) {
      const objection = seq < reached ? visit({ count: seq, hash }) : null;
      if (objection) return objection;
    }
    if ("state" in walked) return walked;
    head = walked;
  }
  return head;
}
