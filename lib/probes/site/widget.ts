import type { MixedItem } from "@/lib/engine/site-scan/report";
import type { z } from "zod";
import type { ReadPage } from "./read-page";
import { resolve } from "./read-page";
import { parsePolicies, refusedBy, type Kind, type SecurityPolicy, type Wanted } from "./security-policy";
import type { PageScript } from "./read-page";
import type { SeenScript } from "./snippet";

export type Mixed = z.infer<typeof MixedItem>;

/** A script of the page that carries the widget's code, and what it brings in by itself. */
export type Carrier = SeenScript & { element: PageScript; brings: string[] };

/** Addresses of scripts that stand in the widget's code as it is written. */
export function addressesIn({ code, src }: SeenScript, page: string): string[] {
  if (src !== null) return [];
  const found = (code?.texts ?? []).filter((text) => /^(https?:)?\/\/[\w.-]+\.?[\w-]+(:\d+)?\//i.test(text));
  return [...new Set(found.flatMap((text) => resolve(text, page) ?? []))].slice(0, MOST_BROUGHT);
}

const MOST_BROUGHT = 5;

export function policiesOf(header: readonly string[], page: ReadPage): SecurityPolicy[] {
  // Only a header may hold several policies in one text; a comma in a `meta` element separates as well.
  return parsePolicies([...header, ...page.policies]);
}

type Widget = { carrier: Carrier | null; hosts: readonly string[] };

/** What the page's own policies keep from running, as `script-src static.example.com`. */
export function blockedBy(
  policies: readonly SecurityPolicy[],
  { carrier, hosts }: Widget,
  page: string,
): string[] {
  const found = new Set<string>();
  for (const policy of policies) {
    const ask = (wanted: Wanted, name: string) => {
      const directive = refusedBy(policy, wanted, page);
      if (directive !== null) found.add(`${directive} ${name}`);
      return directive === null;
    };
    const own = carrier === null || ask(...asWanted(carrier, page));
    for (const url of carrier?.brings ?? [])
      ask({ kind: "script", url, isBroughtIn: own }, new URL(url).host);
    for (const host of hosts)
      for (const kind of KINDS)
        ask({ kind, url: `https://${host}/`, isBroughtIn: own && carrier !== null }, host);
  }
  return [...found];
}

const KINDS: readonly Kind[] = ["script", "connect", "frame", "img"];

function asWanted({ element, src, text }: Carrier, page: string): [Wanted, string] {
  const { nonce, integrity } = element;
  if (src === null) return [{ kind: "script", url: page, element: { nonce, integrity, text } }, "inline"];
  return [{ kind: "script", url: src, element: { nonce, integrity, text: null } }, new URL(src).host];
}

/** What a page with https asks for without it. */
export function mixedIn(
  page: ReadPage,
  { carrier, hosts }: Widget,
  policies: readonly SecurityPolicy[],
  url: string,
): Mixed[] {
  if (!url.startsWith("https:")) return [];
  if (policies.some((policy) => policy.has("upgrade-insecure-requests"))) return [];
  const widgets = new Set([...hosts, ...(carrier?.brings ?? []).map((one) => new URL(one).host)]);
  const asked = [
    ...page.scripts.flatMap(({ src, isScript }) =>
      src !== null && isScript ? [{ kind: "script" as const, url: src }] : [],
    ),
    ...page.resources,
    ...(carrier?.brings ?? []).map((one) => ({ kind: "script" as const, url: one })),
  ];
  const found = new Map<string, Mixed>();
  for (const { kind, url: address } of asked) {
    const target = resolve(address, page.baseUrl);
    if (!target?.startsWith("http:")) continue;
    const { host } = new URL(target);
    // Pictures are shown or asked for again with https; scripts and frames are not.
    const isWidget = kind !== "image" && kind !== "style" && (widgets.has(host) || carrier?.src === target);
    found.set(`${kind} ${host}`, { kind, host, isWidget });
  }
  return [...found.values()].slice(0, MOST_MIXED);
}

const MOST_MIXED = 50;

/** Named on public filter and proxy lists; whether a visitor uses one of them, no page tells. */
const ON_PUBLIC_LISTS = ["meiqia.com"];

export function filterListed(hosts: readonly string[]): string[] {
  return hosts.filter((host) =>
    ON_PUBLIC_LISTS.some((listed) => host === listed || host.endsWith(`.${listed}`)),
  );
}
