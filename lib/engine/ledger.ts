import { z } from "zod";
import { Instant } from "./scalars";
import { Text } from "./text";
import { UNREADABLE_REASONS, marker } from "./value";

/** One line of the collection ledger: how a section of the snapshot came to be. */
export const LedgerEntry = z.strictObject({
  /** `absent`: the platform has no such thing. `unavailable`: it has, and we could not read it. */
  status: z.enum(["complete", "partial", "unavailable", "absent"]),
  basis: z.enum(["observed", "declared"]),
  reason: z.enum(UNREADABLE_REASONS).optional(),
  /** What the platform answered, in its own words, or what a person should do, in both languages. */
  detail: z.union([z.string(), Text]).optional(),
  /** What a field means in rows that do not carry it: the platform has none, or it could not be read. */
  fields: z.record(z.string(), marker).optional(),
  received: z.number().int().nonnegative().optional(),
  announced: z.number().int().nonnegative().optional(),
  /** When it was read or declared. Not part of the content hash. */
  at: Instant.optional(),
  by: z.string().optional(),
  /** The requests or sheets it came from, secrets removed. Not part of the content hash. */
  requests: z.array(z.string()).optional(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;
