import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/**
 * The two signatures of Meiqia, which have nothing in common. Both are made over the raw body: a body that was parsed and
 * written again verifies nothing. Pure, and silent about how much of a wrong signature was right.
 */
const PUSH_PREFIX = "meiqia_sign:";
/** The article calls the header one name and its sample request another. */
export const WEBHOOK_HEADERS = ["meiqia-signature", "meiqia-sign"] as const;

type Header = (name: string) => string | null | undefined;

/** Events of the workbench: lower-case hex of SHA-1 over the body followed by the secret; no HMAC. */
export function webhookSignature(rawBody: Buffer | string, secret: string): string {
  return createHash("sha1").update(rawBody).update(secret).digest("hex");
}

export function isSignedWebhook(rawBody: Buffer | string, secret: string, header: Header): boolean {
  const expected = webhookSignature(rawBody, secret);
  const given = WEBHOOK_HEADERS.flatMap((name) => header(name) ?? []);
  return secret !== "" && given.some((signature) => isSame(signature, expected));
}

/** Offline push to an app's server: base64 of the forty characters of an HMAC-SHA1 in hex, not of its bytes. */
export function pushSignature(rawBody: Buffer | string, secretKey: string): string {
  const hex = createHmac("sha1", secretKey).update(rawBody).digest("hex");
  return PUSH_PREFIX + Buffer.from(hex, "utf8").toString("base64");
}

export function isSignedPush(
  rawBody: Buffer | string,
  secretKey: string,
  authorization: string | null | undefined,
): boolean {
  return secretKey !== "" && isSame(authorization ?? "", pushSignature(rawBody, secretKey));
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
