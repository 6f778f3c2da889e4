import { createDecipheriv, createHash, timingSafeEqual } from "node:crypto";

/**
 * What WeCom sends to a callback: a signature over four sorted texts, and a message sealed with AES. Pure: the caller
 * brings the query's values (URL-decoded once, no more) and the text of `Encrypt` or `echostr`.
 */
export type Signed = { token: string; timestamp: string; nonce: string; encrypted: string };

export function signatureOf({ token, timestamp, nonce, encrypted }: Signed): string {
  return createHash("sha1").update([token, timestamp, nonce, encrypted].sort().join("")).digest("hex");
}

/** Compares without telling by its duration how much of the signature was right. */
export function isSignedBy(signature: string, signed: Signed): boolean {
  const expected = Buffer.from(signatureOf(signed));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const KEY = /^[A-Za-z0-9]{43}$/;
const RANDOM_BYTES = 16;
const LENGTH_BYTES = 4;
/** PKCS#7 counted in blocks of 32, twice what the cipher itself pads to. */
const PAD_BLOCK = 32;

/** The message inside, or null for anything that is not one for this receiver: damaged, forged, or another company's. */
export function openMessage(encrypted: string, aesKey: string, receiver: string): string | null {
  if (!KEY.test(aesKey)) return null;
  const key = Buffer.from(`${aesKey}=`, "base64");
  const sealed = Buffer.from(encrypted, "base64");
  if (key.length !== 32 || sealed.length === 0 || sealed.length % 16 !== 0) return null;
  const decipher = createDecipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(sealed), decipher.final()]);
  const plain = withoutPadding(padded);
  if (plain === null || plain.length < RANDOM_BYTES + LENGTH_BYTES) return null;
  const start = RANDOM_BYTES + LENGTH_BYTES;
  const end = start + plain.readUInt32BE(RANDOM_BYTES);
  if (end > plain.length || plain.subarray(end).toString("utf8") !== receiver) return null;
  return plain.subarray(start, end).toString("utf8");
}

function withoutPadding(padded: Buffer): Buffer | null {
  const count = padded.at(-1) ?? 0;
  if (count < 1 || count > PAD_BLOCK || count > padded.length) return null;
  const pad = padded.subarray(padded.length - count);
  return pad.every((byte) => byte === count) ? padded.subarray(0, padded.length - count) : null;
}
