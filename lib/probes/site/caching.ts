import CachePolicy from "http-cache-semantics";
import type { Browsed } from "@/lib/connectors/http/browse";
import { CACHE_HEADERS, type Caching } from "@/lib/engine/site-scan/report";

const LONGEST_VALUE = 200;
/** Header names whose presence says that a content network stood in between. */
const OF_A_CDN = ["cdn-cache-control", "cache-status", "x-cache", "cf-cache-status"] as const;
const OF_A_PROXY = ["via", "age"] as const;

/** How an answer may be kept, by the rules of RFC 9111. */
export function cachingOf({ status, headers }: Pick<Browsed, "status" | "headers">, url: string): Caching {
  const shown: Caching["headers"] = {};
  for (const name of CACHE_HEADERS) {
    const value = headers[name]?.join(", ");
    if (value !== undefined) shown[name] = printable(value);
  }
  const layer = OF_A_CDN.some((name) => name in shown)
    ? "cdn"
    : OF_A_PROXY.some((name) => name in shown)
      ? "proxy"
      : "client";
  const flat = Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values.join(", ")]));
  const request = { url, method: "GET", headers: {} };
  const policy = new CachePolicy(request, { status, headers: flat }, { shared: layer !== "client" });
  const directives = (flat["cache-control"] ?? "").toLowerCase();
  const isStorable = policy.storable();
  const ttlSeconds = isStorable ? Math.max(0, Math.round(policy.maxAge())) : 0;
  const age = Number(flat["age"] ?? 0);
  return {
    headers: shown,
    layer,
    isStorable,
    ttlSeconds,
    isGuessed:
      isStorable &&
      ttlSeconds > 0 &&
      flat["expires"] === undefined &&
      !/(?:max-age|s-maxage)\s*=/.test(directives),
    isRevalidated: /\bno-cache\b(?!\s*=)/.test(directives) || (isStorable && ttlSeconds === 0),
    isStale: isStorable && Number.isFinite(age) && ttlSeconds > 0 && age > ttlSeconds,
  };
}

function printable(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, "?").slice(0, LONGEST_VALUE);
}
