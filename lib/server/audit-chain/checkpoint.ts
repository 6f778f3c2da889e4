import "server-only";
import { randomUUID } from "node:crypto";
import { checkpointBytes, checkpointFault } from "@/lib/exports/chain/checkpoint";
import { broken, type BrokenChain } from "@/lib/exports/chain/fault";
import { EMPTY_CHAIN } from "@/lib/exports/chain/walk";
import type { ChainHead, SignedCheckpoint } from "@/lib/exports/pack/contents";
import type { AuditCheckpoint } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";
import { log } from "@/lib/server/log";
import { currentSigningKey } from "@/lib/server/signing-keys/current";
import { verifyingKeysOf } from "@/lib/server/signing-keys/verifying-keys";
import { walkStored } from "./walk-stored";

/**
 * A signed word that the chain stood at `head`. Nothing is signed unseen: the rows since the newest checkpoint before it
 * are followed first, and where they do not hold the answer is where they broke.
 */
export async function signCheckpoint(
  organisationId: string,
  head: ChainHead,
): Promise<SignedCheckpoint | BrokenChain> {
  const key = await currentSigningKey(db(), organisationId);
  const where = { organisationId, count: head.count };
  const made = await db().auditCheckpoint.findFirst({ where: { ...where, keyId: key.keyId } });
  if (made) return made.hash === head.hash ? toSignedCheckpoint(made) : broken("rechained", head.count);
  const objection = await objectionTo(organisationId, head);
  if (objection) return objection;
  const checkpoint = { organisationId, ...head, at: new Date().toISOString() };
  const signature = key.sign(checkpointBytes(checkpoint)).toString("base64");
  const signed = { checkpoint, keyId: key.keyId, signature };
  // Retired meanwhile: its word given after that would never count.
  if (!(await keep(signed))) return signCheckpoint(organisationId, head);
  // The log is kept outside of the database: whoever rewrites the one does not reach the other.
  log.info({ signed }, "audit log checkpoint");
  return signed;
}

/** The newest checkpoint at or before row `count`. */
export function newestCheckpoint(organisationId: string, count?: number): Promise<AuditCheckpoint | null> {
  return db().auditCheckpoint.findFirst({
    where: { organisationId, count: { lte: count } },
    orderBy: [{ count: "desc" }, { at: "desc" }, { id: "desc" }],
  });
}

export function toSignedCheckpoint(row: AuditCheckpoint): SignedCheckpoint {
  const { organisationId, count, hash, at, keyId, signature } = row;
  return { checkpoint: { organisationId, count, hash, at: at.toISOString() }, keyId, signature };
}

/** False when the key no longer signs. Its row is held until the word is kept, so that it retires before or after. */
async function keep({ checkpoint, keyId, signature }: SignedCheckpoint): Promise<boolean> {
  const { organisationId, count, hash, at } = checkpoint;
  const kept = await db().$queryRaw<unknown[]>`
    WITH key AS (
      SELECT "key_id" FROM "signing_key" WHERE "key_id" = ${keyId} AND "retired_at" IS NULL FOR SHARE
    ), kept AS (
      INSERT INTO "audit_checkpoint" ("id", "organisation_id", "count", "hash", "at", "key_id", "signature")
      SELECT ${randomUUID()}, ${organisationId}, ${count}, ${hash}, ${new Date(at)}::timestamptz, "key_id", ${signature}
      FROM key ON CONFLICT DO NOTHING
    )
    SELECT 1 FROM key`;
  return kept.length > 0;
}

async function objectionTo(organisationId: string, head: ChainHead): Promise<BrokenChain | null> {
  const before = await newestCheckpoint(organisationId, head.count);
  if (before) {
    const trust = { organisationId, keys: await verifyingKeysOf(organisationId) };
    const fault = checkpointFault(toSignedCheckpoint(before), trust);
    if (fault) return broken(fault, before.count);
  }
  const start = before ? { count: before.count, hash: before.hash } : EMPTY_CHAIN;
  const walked = await walkStored(organisationId, start, head.count);
  if ("state" in walked) return walked;
  if (walked.count < head.count) return broken("truncated", walked.count + 1);
  return walked.hash === head.hash ? null : broken("rechained", head.count);
}
