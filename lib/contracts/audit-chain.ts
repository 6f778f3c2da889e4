import { z } from "zod";

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A signed word on where the chain stood, as packs and downloads carry it. */
export const SignedCheckpoint = z.strictObject({
  checkpoint: z.strictObject({
    organisationId: z.string(),
    count: z.int().min(0),
    hash: z.union([Hash, z.literal("")]),
    at: z.iso.datetime(),
  }),
  keyId: Hash,
  signature: z.string(),
});
export type SignedCheckpoint = z.infer<typeof SignedCheckpoint>;

/** What can be wrong with a chain; the same list as lib/exports/chain/fault.ts. */
export const chainFaults = [
  "malformed",
  "edited",
  "missing",
  "inserted",
  "swapped",
  "detached",
  "truncated",
  "rechained",
  "wrong-organisation",
  "unknown-key",
  "bad-signature",
  "retired-key",
  "stale-checkpoint",
] as const;

/** What was looked at: the rows after `from` up to `count`. Whole when `from` is 0. */
export const AuditChainState = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("intact"),
    from: z.number(),
    count: z.number(),
    hash: z.string(),
    /** The newest signed word; null while there is none, and then nothing but the rows themselves speaks for them. */
    checkpoint: SignedCheckpoint.nullable(),
    at: z.iso.datetime(),
  }),
  z.object({
    state: z.literal("broken"),
    fault: z.enum(chainFaults),
    /** The first row it shows at; null where it is not about one. */
    seq: z.number().nullable(),
    /** Whether a checkpoint that was brought along showed it. */
    against: z.enum(["stored", "brought"]),
    at: z.iso.datetime(),
  }),
]);
export type AuditChainState = z.infer<typeof AuditChainState>;

/** To hold the chain against a checkpoint that was kept elsewhere. */
export const VerifyAuditLog = z.strictObject({ checkpoint: SignedCheckpoint.optional() });
export type VerifyAuditLog = z.infer<typeof VerifyAuditLog>;
