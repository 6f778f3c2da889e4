import "server-only";
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { masterKey } from "./key-file";

const ALGORITHM = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What a row stores: base64 of iv, tag and ciphertext, and which key made it. */
export type Sealed = { ciphertext: string; keyId: string };

export class SecretUnreadable extends Error {
  override name = "SecretUnreadable";
}

/**
 * AES-256-GCM under the key of key-file.ts. The row's id is bound in, so that a ciphertext copied into another row
 * does not open there.
 */
export function sealSecret(rowId: string, secret: string, key = masterKey()): Sealed {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(rowId));
  const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  const ciphertext = Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64");
  return { ciphertext, keyId: keyIdOf(key) };
}

/** @throws SecretUnreadable when the key is another one, or the row or the ciphertext was changed. */
export function openSecret(rowId: string, sealed: Sealed, key = masterKey()): string {
  const keyId = keyIdOf(key);
  if (sealed.keyId !== keyId)
    throw new SecretUnreadable(
      `This secret was sealed with the key ${sealed.keyId}, and the key at hand is ${keyId}. ` +
        "Set INLET_SECRET_KEY to the key in use at the time, or enter the secret again.",
    );
  const bytes = Buffer.from(sealed.ciphertext, "base64");
  try {
    const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(rowId)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const body = bytes.subarray(IV_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
  } catch (cause) {
    throw new SecretUnreadable("This secret does not open: it was changed or moved. Enter it again.", {
      cause,
    });
  }
}

/** Tells keys apart without telling anything of them. */
export function keyIdOf(key: Buffer): string {
  return createHash("sha256").update("inlet key id").update(key).digest("hex").slice(0, 12);
}
