import ipaddr from "ipaddr.js";

/**
 * `public`: may be reached. `private`: only when the operator lists it. `never`: no list opens it, because nothing
 * that answers there is a chat platform (cloud metadata, multicast, link-local, unspecified, broadcast).
 */
export type AddressClass = "public" | "private" | "never";
export type Address = ipaddr.IPv4 | ipaddr.IPv6;

const NEVER_RANGES = new Set<string>(["unspecified", "broadcast", "multicast", "linkLocal"]);

/** Metadata services that sit in ranges a list could otherwise open. */
const METADATA = new Set([
  "168.63.129.16",
  "100.100.100.200",
  "192.0.0.192",
  "fd00:ec2::254",
  "fd20:ce::254",
]);

const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** An IPv4 address dressed as IPv6 (`::ffff:10.0.0.1`) is judged as what it is. */
export function parseAddress(text: string): Address | null {
  if (!ipaddr.isValid(text)) return null;
  return ipaddr.process(text);
}

export function classifyAddress(address: Address): AddressClass {
  const range: string = address.range();
  if (NEVER_RANGES.has(range) || METADATA.has(address.toString())) return "never";
  if (range !== "unicast") return embedsNever(address) ? "never" : "private";
  // ipaddr.js calls IPv4-compatible addresses (`::127.0.0.1`) and other unassigned space unicast; only 2000::/3 is.
  if (address.kind() === "ipv6" && !address.match(GLOBAL_IPV6))
    return embedsNever(address) ? "never" : "private";
  return "public";
}

/** Translated and tunnelled addresses (NAT64, IPv4-compatible) must not lead to a metadata service either. */
function embedsNever(address: Address): boolean {
  if (address.kind() === "ipv4") return false;
  const bytes = address.toByteArray();
  const lastFour = new ipaddr.IPv4(bytes.slice(12));
  const sixToFour = new ipaddr.IPv4(bytes.slice(2, 6));
  const range: string = address.range();
  const carried =
    range === "6to4" ? sixToFour : range === "uniqueLocal" || range === "loopback" ? null : lastFour;
  return carried !== null && (NEVER_RANGES.has(carried.range()) || METADATA.has(carried.toString()));
}
