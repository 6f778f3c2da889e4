import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { masterKey } from "@/lib/server/key-file";
import { requireSameOrigin } from "@/lib/server/same-origin";

const HOLDS_MS = 30 * 60_000;

/** Admits whoever opened a self-check to the WebSocket echo of lib/launch/echo.mjs, on any server with the same key. */
export function newEchoTicket(linkId: string, now = Date.now()): string {
  const until = String(now + HOLDS_MS);
  return `${until}.${linkId}.${sign(until, linkId)}`;
}

/** Asked by the launcher before it upgrades: a ticket of ours that holds, from one of our own pages. */
export function admitsEcho(
  { ticket, origin, host }: { ticket: string; origin: string; host: string },
  now = Date.now(),
): boolean {
  const [until = "", linkId = "", signature = ""] = ticket.split(".");
  if (!(Number(until) > now)) return false;
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(until, linkId))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  try {
    requireSameOrigin(new Headers({ origin, host }));
    return true;
  } catch {
    return false;
  }
}

/** Next bundles apart what answers requests and what starts the server; the launcher is what both can see. */
export function hasEcho(): boolean {
  return (globalThis as { inletHasEcho?: boolean }).inletHasEcho === true;
}

function sign(until: string, linkId: string): string {
  return createHmac("sha256", masterKey()).update(`self-check echo ${until} ${linkId}`).digest("base64url");
}
