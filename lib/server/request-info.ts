import "server-only";
import { randomUUID } from "node:crypto";
import ipaddr from "ipaddr.js";
import { env } from "./env";

/** Where a request came from, for the audit log and for throttling. */
export type RequestInfo = { ip: string; userAgent: string; requestId: string };

const LONGEST_USER_AGENT = 300;
const OWN_MACHINE = ["127.0.0.0/8", "::1/128"];

export function readRequestInfo(headers: Headers, trustedProxies = env().trustedProxies): RequestInfo {
  return {
    ip: visitorOf(headers, [...OWN_MACHINE, ...trustedProxies]),
    userAgent: (headers.get("user-agent") ?? "").slice(0, LONGEST_USER_AGENT),
    requestId: randomUUID(),
  };
}

/**
 * From the connection outwards: each proxy we trust names who spoke to it. What stands beyond the first address we do
 * not trust is that visitor's own word.
 */
function visitorOf(headers: Headers, trusted: string[]): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").reverse();
  const chain = [headers.get("x-inlet-peer"), ...hops].map(addressIn).filter((address) => address !== null);
  const visitor = chain.find((address) => !isTrusted(address, trusted)) ?? chain.at(-1);
  return visitor?.toString() ?? "unknown";
}

function addressIn(text: string | null) {
  const bare = text?.trim() ?? "";
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : null;
}

function isTrusted(address: ipaddr.IPv4 | ipaddr.IPv6, trusted: string[]): boolean {
  return trusted.some((range) => {
    const [network, bits] = range.includes("/")
      ? ipaddr.parseCIDR(range)
      : ([ipaddr.process(range), 128] as const);
    if (network.kind() !== address.kind()) return false;
    return address.match(network, network.kind() === "ipv4" ? Math.min(bits, 32) : bits);
  });
}
