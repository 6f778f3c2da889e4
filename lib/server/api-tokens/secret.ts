import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** 62^43 is just above 2^256. */
const RANDOM_LENGTH = 43;
const CHECKSUM_LENGTH = 6;

/** What a secret scanner looks for; docs/api.md tells it. */
export const TOKEN_PATTERN = /^inlet_[0-9A-Za-z]{49}$/;

/**
 * `inlet_`, 256 random bits, and a checksum: scanners tell a token from look-alikes, and one that lost a character on
 * its way is refused without asking the database. Letters and digits only, so that a double click takes all of it.
 */
export function newTokenSecret(): string {
  const random = base62(BigInt(`0x${randomBytes(32).toString("hex")}`), RANDOM_LENGTH);
  return `inlet_${random}${checksumOf(random)}`;
}

export function isTokenSecret(text: string): boolean {
  if (!TOKEN_PATTERN.test(text)) return false;
  const random = text.slice("inlet_".length, -CHECKSUM_LENGTH);
  return text.endsWith(checksumOf(random));
}

/** What is stored. The secret is random, so a fast hash is enough. */
export function hashTokenSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

function checksumOf(random: string): string {
  return base62(BigInt(crc32(random)), CHECKSUM_LENGTH);
}

function base62(number: bigint, length: number): string {
  let text = "";
  for (let rest = number; rest > 0n; rest /= 62n) text = `${ALPHABET[Number(rest % 62n)]}${text}`;
  return text.padStart(length, "0");
}
