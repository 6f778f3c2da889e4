import "server-only";
import { checkpointFault } from "@/lib/exports/chain/checkpoint";
import { broken, type BrokenChain } from "@/lib/exports/chain/fault";
import { EMPTY_CHAIN } from "@/lib/exports/chain/walk";
import type { ChainHead, SignedCheckpoint } from "@/lib/exports/pack/contents";
import { db } from "@/lib/server/db";
import { verifyingKeysOf } from "@/lib/server/signing-keys/verifying-keys";
import { toSignedCheckpoint } from "./checkpoint";
import { chainEnds } from "./ends";
import { walkStored } from "./walk-stored";

type Judged = { head: ChainHead; checkpoint: SignedCheckpoint | null } | BrokenChain;

/**
 * Follows the chain from `from`, or from its first row, to its end, through every checkpoint made of it on the way.
 * `brought`: checkpoints kept elsewhere, which whoever rewrites the database does not reach.
 */
export async function judgeChain(
  organisationId: string,
  from: ChainHead = EMPTY_CHAIN,
  brought: readonly SignedCheckpoint[] = [],
): Promise<Judged> {
  const ends = await chainEnds(organisationId);
  if ("state" in ends) return ends;
  const checkpoints = [...(await storedCheckpoints(organisationId, from.count)), ...brought];
  const keys = await verifyingKeysOf(organisationId);
  const hashes = new Map<number, string>();
  for (const signed of checkpoints) {
    const fault = checkpointFault(signed, { organisationId, keys });
    const { count, hash } = signed.checkpoint;
    if (fault) return broken(fault, count);
    if (count > ends.count) return broken("truncated", ends.count + 1);
    if ((hashes.get(count) ?? hash) !== hash) return broken("rechained", count);
    hashes.set(count, hash);
  }
  if ((hashes.get(from.count) ?? from.hash) !== from.hash) return broken("rechained", from.count);
  const walked = await walkStored(organisationId, from, ends.count, ({ count, hash }) =>
    (hashes.get(count) ?? hash) === hash ? null : broken("rechained", count),
  );
  if ("state" in walked) return walked;
  if (walked.count < ends.count) return broken("truncated", walked.count + 1);
  if (walked.hash !== ends.hash) return broken("rechained", walked.count);
  return { head: walked, checkpoint: checkpoints.at(-1 - brought.length) ?? null };
}

async function storedCheckpoints(organisationId: string, from: number): Promise<SignedCheckpoint[]> {
  const rows = await db().auditCheckpoint.findMany({
    where: { organisationId, count: { gte: from } },
    orderBy: [{ count: "asc" }, { at: "asc" }, { id: "asc" }],
  });
  return rows.map(toSignedCheckpoint);
}
