import { createHash, createPublicKey, verify, type KeyObject } from "node:crypto";

/** A public key as whoever verifies knows it, not as the thing to be verified names it. */
export type VerifyingKey = {
  keyId: string;
  publicKeyPem: string;
  /** What it signed after this moment does not count. */
  retiredAt: string | null;
};

/** SHA-256 of the key's SPKI DER, hexadecimal: what `openssl pkey -pubin -outform DER | sha256sum` prints. */
export function keyIdOf(key: KeyObject): string {
  return createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex");
}

const SIGNATURE_BYTES = 64;

/** False for whatever is not a signature of these bytes by this key; a key that is none, or not of its name, signs nothing. */
export function isSignedBy(key: VerifyingKey, bytes: Uint8Array, signature: string): boolean {
  const raw = Buffer.from(signature, "base64");
  // One spelling per signature: base64 that decodes alike is not alike.
  if (raw.length !== SIGNATURE_BYTES || raw.toString("base64") !== signature) return false;
  const publicKey = ed25519(key.publicKeyPem);
  return publicKey !== null && keyIdOf(publicKey) === key.keyId && verify(null, bytes, publicKey, raw);
}

function ed25519(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : null;
  } catch {
    return null;
  }
}
