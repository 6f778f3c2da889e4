import { z } from "zod";

/** A key as whoever verifies a signature needs it. */
export const SigningKeyFacts = z.object({
  /** SHA-256 of the public key's SPKI DER: its fingerprint. */
  keyId: z.string(),
  publicKeyPem: z.string(),
  createdAt: z.iso.datetime(),
  /** Null for the one that signs now. */
  retiredAt: z.iso.datetime().nullable(),
});
export type SigningKeyFacts = z.infer<typeof SigningKeyFacts>;

/** Newest first. */
export const SigningKeyList = z.object({ keys: z.array(SigningKeyFacts) });
export type SigningKeyList = z.infer<typeof SigningKeyList>;
