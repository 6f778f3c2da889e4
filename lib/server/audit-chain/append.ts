import "server-only";
import { contentAroundSeq, fingerprint, type ChainedEntry } from "@/lib/exports/chain/row";
import type { Transaction } from "@/lib/server/db";

/** An entry before it has a place in the chain. `id`: of a row that had one already. */
export type NewEntry = Omit<ChainedEntry, "seq" | "at" | "beforeFingerprint" | "afterFingerprint"> & {
  at: Date;
  id?: bigint;
};

/**
 * Puts an entry at the end of its organisation's chain. One statement: the head's row is locked, numbers and hashes the
 * entry and keeps what comes of it until the transaction ends, so that numbers have no gaps and nobody waits for two
 * round trips. Who comes second waits, and is run again; see `transaction`.
 */
export async function appendToChain(tx: Transaction, { id, at, ...given }: NewEntry): Promise<void> {
  // As the database will give it back: what JSON leaves out is gone, and text is well-formed.
  const entry = JSON.parse(JSON.stringify(given), wellFormed) as Omit<NewEntry, "at" | "id">;
  const prints = {
    beforeFingerprint: fingerprint(entry.before),
    afterFingerprint: fingerprint(entry.after),
  };
  const [opening, closing] = contentAroundSeq({ ...entry, ...prints, at: at.toISOString() });
  const { organisationId, actor, action, target, before, after, from } = entry;
  await tx.$executeRaw`
    WITH entry AS (
      SELECT ${opening}::text AS opening, ${closing}::text AS closing
    ), head AS (
      INSERT INTO "audit_chain_head" AS head ("organisation_id", "count", "previous_hash", "hash")
      SELECT ${organisationId}, 1, '', audit_row_hash('', opening || '1' || closing) FROM entry
      ON CONFLICT ("organisation_id") DO UPDATE SET
        "count" = head."count" + 1,
        "previous_hash" = head."hash",
        "hash" = (SELECT audit_row_hash(head."hash", opening || (head."count" + 1) || closing) FROM entry)
      RETURNING "count", "previous_hash", "hash"
    )
    INSERT INTO "audit_log" ("id", "organisation_id", "seq", "at", "actor_member_id", "actor_name", "action",
      "target_kind", "target_id", "target_name", "before", "after", "before_fingerprint", "after_fingerprint",
      "ip", "user_agent", "request_id", "token_id", "token_name", "previous_hash", "hash")
    SELECT coalesce(${id ?? null}::bigint, nextval('audit_log_id_seq')), ${organisationId}, "count", ${at}::timestamptz,
      ${actor.id}, ${actor.name}, ${action}, ${target.kind}, ${target.id}, ${target.name},
      ${before && JSON.stringify(before)}::jsonb, ${after && JSON.stringify(after)}::jsonb,
      ${prints.beforeFingerprint}, ${prints.afterFingerprint}, ${from.ip}, ${from.userAgent}, ${from.requestId},
      ${from.token?.id ?? null}, ${from.token?.name ?? null}, "previous_hash", "hash"
    FROM head`;
}

function wellFormed(_name: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}
