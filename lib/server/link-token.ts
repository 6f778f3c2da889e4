import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a link that is shown once; 43 characters that need no escaping. */
export function newLinkToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored. The token is random, so a fast hash is enough. */
export function hashLinkToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
