/**
 * Something a platform sends by itself, judged by its signature over the raw body before anything reads it. Pure: the
 * caller brings the body, the moment and the secret, and keeps no more than what is told here.
 */
export type RawEvent = {
  method: "GET" | "POST";
  body: Uint8Array;
  header: (name: string) => string | null;
  /** The query as it stands in the address, with its question mark. */
  query: string;
  now: Date;
};

export const REFUSALS = [
  "too-large",
  "unsigned",
  "wrong-signature",
  "stale",
  "malformed",
  "not-opened",
] as const;
export type Refusal = (typeof REFUSALS)[number];

export type Judged =
  | {
      ok: true;
      /** One of the receiver's own words, never a text that was sent. */
      kind: string;
      /** The account of the platform it is about. */
      subject: string | null;
      /** Where the signature that was right stood. */
      header: string;
      sentAt: Date | null;
      /** What was signed: the same twice is the same event. */
      signed: Uint8Array;
      /** What the platform wants to read. */
      reply: string;
    }
  | { ok: false; reason: Refusal };

export const refuse = (reason: Refusal): Judged => ({ ok: false, reason });

/** Null for what is no UTF-8. */
export function textOf(body: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return null;
  }
}
