import { z } from "zod";
import type { ChainHead, PackAuditLog, SignedCheckpoint } from "@/lib/exports/pack/contents";
import { checkpointFault, type Checkpoint, type CheckpointTrust } from "./checkpoint";
import { broken, type BrokenChain } from "./fault";
import { walkRows } from "./walk";

export type ChainTrust = CheckpointTrust & {
  /** Checkpoints kept elsewhere, such as in earlier packs: the chain must still run through them. */
  kept?: readonly SignedCheckpoint[];
};

/** Unanchored: the rows hold together, but nothing signed says that they are the ones. Never to be shown as verified. */
export type ChainVerdict =
  | { state: "intact"; head: ChainHead; checkpoint: Checkpoint }
  | { state: "unanchored"; head: ChainHead }
  | BrokenChain;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.int().min(0);
const Head = z
  .strictObject({ count: Count, hash: z.union([Hash, z.literal("")]) })
  .refine(({ count, hash }) => (count === 0) === (hash === ""));
const Moment = z.string().refine(isMoment);
const Signed = z.strictObject({
  checkpoint: z.strictObject({ organisationId: z.string(), ...Head.shape, at: Moment }),
  keyId: Hash,
  signature: z.string(),
});
const Row = z.strictObject({
  seq: z.int().min(1),
  content: z.string(),
  previous: z.union([Hash, z.literal("")]),
  hash: Hash,
  withheld: z.literal(true).optional(),
});
const Extract = z.strictObject({
  start: Head,
  end: Head,
  rows: z.array(Row),
  checkpoint: Signed.nullable(),
}) satisfies z.ZodType<PackAuditLog>;

/**
 * Judges an extract of the audit log by what the verifier knows of its own accord: the organisation, its keys, and
 * checkpoints kept elsewhere. Whatever it is given, it answers and never throws.
 */
export function verifyChain(input: unknown, trust: ChainTrust): ChainVerdict {
  const extract = readExtract(input);
  if (!extract) return broken("malformed");
  const walked = walkRows(trust.organisationId, extract.start, extract.rows);
  if ("state" in walked) return walked;
  return endFault(walked, extract.end) ?? anchored(extract, trust);
}

function readExtract(input: unknown): PackAuditLog | null {
  try {
    return Extract.safeParse(input).data ?? null;
  } catch {
    // A property that throws when it is read is nothing a file could hold.
    return null;
  }
}

function endFault(walked: ChainHead, end: ChainHead): BrokenChain | null {
  if (walked.count < end.count) return broken("truncated", walked.count + 1);
  if (walked.count > end.count) return broken("inserted", end.count + 1);
  return walked.hash === end.hash ? null : broken("detached", end.count);
}

function anchored(extract: PackAuditLog, trust: ChainTrust): ChainVerdict {
  for (const kept of trust.kept ?? []) {
    const fault = Signed.safeParse(kept).success
      ? checkpointFault(kept, { ...trust, notBefore: undefined })
      : "malformed";
    const answer = fault ? broken(fault) : headFault(extract, kept.checkpoint);
    if (answer) return answer;
  }
  const { checkpoint: signed, end } = extract;
  if (!signed) return { state: "unanchored", head: end };
  const fault = checkpointFault(signed, trust);
  if (fault) return broken(fault);
  const { checkpoint } = signed;
  // One that stops short leaves the rows after it to anybody's pen.
  if (checkpoint.count < end.count) return broken("stale-checkpoint", checkpoint.count + 1);
  return headFault(extract, checkpoint) ?? { state: "intact", head: end, checkpoint };
}

/** What speaks against an extract running through a head; null too where the head lies before its first row. */
export function headFault(extract: PackAuditLog, { count, hash }: ChainHead): BrokenChain | null {
  if (count > extract.end.count) return broken("truncated", extract.end.count + 1);
  const there = hashAt(extract, count);
  return there === null || there === hash ? null : broken("rechained", count);
}

/**
 * Whether a later extract goes on from where an earlier one ended. Unknown: it begins further on, and the rows between
 * were never seen.
 */
export function followsHead(earlier: ChainHead, extract: PackAuditLog): "follows" | "unknown" | BrokenChain {
  const fault = headFault(extract, earlier);
  if (fault) return fault;
  return hashAt(extract, earlier.count) === null ? "unknown" : "follows";
}

function hashAt({ start, rows }: PackAuditLog, count: number): string | null {
  if (count < start.count) return null;
  return count === start.count ? start.hash : (rows[count - start.count - 1]?.hash ?? null);
}

/** Exactly as Date writes it, so that moments can be compared as text. */
function isMoment(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
}
