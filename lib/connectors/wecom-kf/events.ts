import { type Judged, type RawEvent, refuse, textOf } from "../event";
import { isSignedBy, openMessage } from "./callback";

export type CallbackSecret = { token: string; aesKey: string };

/** The moment is signed; the platform gives the token inside ten minutes to live. */
export const CALLBACK_WITHIN_MS = 10 * 60_000;

const ENCRYPT = /<Encrypt>\s*(?:<!\[CDATA\[([A-Za-z0-9+/=]+)\]\]>|([A-Za-z0-9+/=]+))\s*<\/Encrypt>/g;

/**
 * A callback of WeCom customer service: GET proves the address and wants the text inside back, POST tells that there is
 * something to pull. What is inside is not kept but for the event's name and the account.
 */
export function judgeCallback(event: RawEvent, secret: CallbackSecret, corpId: string): Judged {
  const { method, body, query, now } = event;
  const [signature, timestamp, nonce] = ["msg_signature", "timestamp", "nonce"].map((name) =>
    parameter(query, name),
  );
  if (!signature || !timestamp || !nonce) return refuse("unsigned");
  const encrypted = method === "GET" ? parameter(query, "echostr") : encryptedIn(body);
  if (!encrypted) return refuse("malformed");
  if (!isSignedBy(signature, { token: secret.token, timestamp, nonce, encrypted }))
    return refuse("wrong-signature");
  const sentAt = /^\d{1,11}$/.test(timestamp) ? new Date(Number(timestamp) * 1000) : null;
  if (!sentAt) return refuse("malformed");
  if (Math.abs(sentAt.getTime() - now.getTime()) > CALLBACK_WITHIN_MS) return refuse("stale");
  const message = openMessage(encrypted, secret.aesKey, corpId);
  if (message === null) return refuse("not-opened");
  const told = { ok: true as const, header: "msg_signature", sentAt, signed: Buffer.from(message) };
  if (method === "GET") return { ...told, kind: "verification", subject: null, reply: message };
  const kind = tag(message, "Event") === "kf_msg_or_event" ? "kf_msg_or_event" : "other";
  const account = tag(message, "OpenKfId");
  return { ...told, kind, subject: account && /^[\w-]{1,64}$/.test(account) ? account : null, reply: "" };
}

/** Decoded once, and a plus sign is a plus sign: echostr is base64. */
function parameter(query: string, name: string): string | null {
  const pairs = query.replace(/^\?/, "").split("&");
  const found = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  if (found === undefined) return null;
  try {
    return decodeURIComponent(found);
  } catch {
    return null;
  }
}

/** The one element that is needed, not the document: nothing in it may define anything. */
function encryptedIn(body: Uint8Array): string | null {
  const xml = textOf(body);
  if (xml === null || /<!(DOCTYPE|ENTITY)/i.test(xml)) return null;
  const found = [...xml.matchAll(ENCRYPT)];
  return found.length === 1 ? (found[0]?.[1] ?? found[0]?.[2] ?? null) : null;
}

function tag(xml: string, name: string): string | null {
  return new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^<>\\]]*)(?:\\]\\]>)?</${name}>`).exec(xml)?.[1] ?? null;
}
