import { canonicalize } from "@/lib/engine/canonical";
import type { SignedCheckpoint } from "@/lib/exports/pack/contents";
import type { ChainFault } from "./fault";
import { isSignedBy, type VerifyingKey } from "./key";

export type Checkpoint = SignedCheckpoint["checkpoint"];

/** Names what is signed, so that the signature of a pack's manifest never passes for one of a checkpoint. */
const CHECKPOINT_TAG = "inlet-audit-checkpoint/1\n";

export function checkpointBytes(checkpoint: Checkpoint): Uint8Array {
  return new TextEncoder().encode(CHECKPOINT_TAG + canonicalize(checkpoint));
}

export type CheckpointTrust = {
  organisationId: string;
  keys: readonly VerifyingKey[];
  /** An older checkpoint is not accepted. */
  notBefore?: string;
};

/** What speaks against a checkpoint by itself, before it is held against any row. */
export function checkpointFault(
  { checkpoint, keyId, signature }: SignedCheckpoint,
  { organisationId, keys, notBefore }: CheckpointTrust,
): ChainFault | null {
  if (checkpoint.organisationId !== organisationId) return "wrong-organisation";
  const key = keys.find((one) => one.keyId === keyId);
  if (!key) return "unknown-key";
  if (!isSignedBy(key, checkpointBytes(checkpoint), signature)) return "bad-signature";
  if (key.retiredAt !== null && checkpoint.at > key.retiredAt) return "retired-key";
  if (notBefore !== undefined && checkpoint.at < notBefore) return "stale-checkpoint";
  return null;
}
