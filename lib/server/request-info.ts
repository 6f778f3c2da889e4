import "server-only";
import { randomUUID } from "node:crypto";
import { isIP } from "node:net";

/** Where a request came from, for the audit log and for throttling. */
export type RequestInfo = { ip: string; userAgent: string; requestId: string };

const LONGEST_USER_AGENT = 300;

export function readRequestInfo(headers: Headers): RequestInfo {
  return {
    ip: lastHop(headers.get("x-forwarded-for")),
    userAgent: (headers.get("user-agent") ?? "").slice(0, LONGEST_USER_AGENT),
    requestId: randomUUID(),
  };
}

/**
 * Next writes the connection's address where nothing is written; a proxy in front appends the one it saw. What stands
 * before the last entry is the visitor's own word.
 */
function lastHop(forwardedFor: string | null): string {
  const last = forwardedFor?.split(",").at(-1)?.trim() ?? "";
  const bare = last.replace(/^::ffff:/i, "");
  return isIP(bare) ? bare : "unknown";
}
