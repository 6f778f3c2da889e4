import "server-only";
import { EMPTY_CHAIN } from "@/lib/exports/chain/walk";
import type { ChainHead, PackAuditLog, PackAuditRow } from "@/lib/exports/pack/contents";
import { signCheckpoint } from "@/lib/server/audit-chain/checkpoint";
import { storedRows } from "@/lib/server/audit-chain/walk-stored";
import { db } from "@/lib/server/db";

type Period = {
  from: Date;
  /** Left out itself. */
  to: Date;
  /** Where an earlier extract ended: this one begins no later, so that nothing lies unseen between the two. */
  follows?: ChainHead;
};

/**
 * The part of the audit log that tells of a period, with a checkpoint of its end; outside of a transaction. Clocks may have
 * been set back, so it holds every row between the first and the last of the period, in the order of the chain. Where the
 * chain is broken the rows are given as they are, and the checkpoint is null: what does not hold is never signed.
 */
export async function auditExtract(
  organisationId: string,
  { from, to, follows }: Period,
): Promise<PackAuditLog> {
  const within = await seqsOf(organisationId, { gte: from, lt: to });
  const before = await seqsOf(organisationId, { lt: from });
  const last = within.last ?? before.last ?? 0;
  const first = Math.min(within.first ?? last + 1, (follows?.count ?? Infinity) + 1);
  const rows: PackAuditRow[] = [];
  for await (const some of storedRows(organisationId, first - 1, last)) rows.push(...some);
  const start = await headAt(organisationId, Math.min(first - 1, last));
  const newest = rows.at(-1);
  const end = newest ? { count: newest.seq, hash: newest.hash } : start;
  const signed = await signCheckpoint(organisationId, end);
  return { start, end, rows, checkpoint: "state" in signed ? null : signed };
}

async function seqsOf(organisationId: string, at: { gte?: Date; lt: Date }) {
  const { _min, _max } = await db().auditLog.aggregate({
    where: { organisationId, at },
    _min: { seq: true },
    _max: { seq: true },
  });
  return { first: _min.seq, last: _max.seq };
}

async function headAt(organisationId: string, seq: number): Promise<ChainHead> {
  if (seq === 0) return EMPTY_CHAIN;
  const row = await db().auditLog.findUnique({
    where: { organisationId_seq: { organisationId, seq } },
    select: { hash: true },
  });
  return row ? { count: seq, hash: row.hash } : EMPTY_CHAIN;
}
