import { type Judged, type RawEvent, refuse, textOf } from "../event";
import { fromBeijing } from "./beijing";
import { isSignedPush, isSignedWebhook, WEBHOOK_HEADERS } from "./signatures";

/** Events of the workbench; there is none for a new message or an agent who goes offline. */
export const WORKBENCH_EVENTS = [
  "conversation.closed",
  "conversation.updated",
  "client.created",
  "client.updated",
  "client.deleted",
] as const;

/** Kinds of offline push, the first as the vendor spells it. */
export const PUSH_KINDS = ["mesage", "welcome", "ending", "remark"] as const;

/**
 * How far what says when it was sent may be from now. Neither scheme signs a moment of its own, and a second attempt may
 * come after an outage, so it is wide; what comes twice within it is known by its digest.
 */
export const SENT_WITHIN_MS = 24 * 3600 * 1000;

/** An event of the workbench: plain SHA-1 over the body and the secret, under either of two names. */
export function judgeWorkbenchEvent({ body, header, now }: RawEvent, secret: string): Judged {
  const given = WEBHOOK_HEADERS.filter((name) => header(name) !== null);
  if (given.length === 0) return refuse("unsigned");
  const raw = Buffer.from(body);
  const proven = given.find((name) =>
    isSignedWebhook(raw, secret, (asked) => (asked === name ? header(name) : null)),
  );
  if (proven === undefined) return refuse("wrong-signature");
  const event = objectIn(body);
  const sentAt = nearest(event?.created_at, now);
  if (sentAt === "stale") return refuse("stale");
  const kind = event === null ? "unreadable" : oneOf(WORKBENCH_EVENTS, event.event);
  return { ok: true, kind, subject: null, header: proven, sentAt, signed: body, reply: "" };
}

/** An agent's message for a customer who is offline: base64 of an HMAC-SHA1 in hex, in the Authorization header. */
export function judgeOfflinePush({ body, header, now }: RawEvent, secretKey: string): Judged {
  const authorization = header("authorization");
  if (authorization === null) return refuse("unsigned");
  if (!isSignedPush(Buffer.from(body), secretKey, authorization)) return refuse("wrong-signature");
  const push = objectIn(body);
  const sentAt = nearest(push?.messageTime, now);
  if (sentAt === "stale") return refuse("stale");
  // The vendor's own sample is no JSON: signed, and not to be read.
  const kind = push === null ? "unreadable" : oneOf(PUSH_KINDS, push.type);
  return { ok: true, kind, subject: null, header: "authorization", sentAt, signed: body, reply: "" };
}

const oneOf = (known: readonly string[], found: unknown): string =>
  known.find((one) => one === found) ?? "other";

function objectIn(body: Uint8Array): Record<string, unknown> | null {
  const text = textOf(body);
  if (text === null) return null;
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" && found !== null && !Array.isArray(found)
      ? (found as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** The reading that is nearest to now; null for what is no moment, which then proves nothing about when. */
function nearest(told: unknown, now: Date): Date | null | "stale" {
  const readings = momentsOf(told);
  if (readings.length === 0) return null;
  const distance = (at: Date) => Math.abs(at.getTime() - now.getTime());
  const best = readings.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return distance(best) > SENT_WITHIN_MS ? "stale" : best;
}

const MS_FROM = 100_000_000_000;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** The vendor does not say how these are written: seconds, milliseconds, a text with its zone, or one of Beijing or UTC. */
function momentsOf(told: unknown): Date[] {
  if (typeof told === "number" && Number.isFinite(told) && told > 0 && told < 1e14)
    return [new Date(told < MS_FROM ? told * 1000 : told)];
  if (typeof told !== "string" || told.length > 40) return [];
  if (/^\d{10,13}$/.test(told)) return momentsOf(Number(told));
  if (WITH_ZONE.test(told)) {
    const at = new Date(told);
    return Number.isNaN(at.getTime()) ? [] : [at];
  }
  const beijing = fromBeijing(told.replace("T", " "));
  return beijing ? [beijing, new Date(beijing.getTime() + 8 * 3600 * 1000)] : [];
}
