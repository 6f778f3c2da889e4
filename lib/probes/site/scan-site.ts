import { type BrowseLimits, createBrowser } from "@/lib/connectors/http/browse";
import type { AddressGuard } from "@/lib/connectors/http/address-guard";
import type { Resource, SiteReport, Told } from "@/lib/engine/site-scan/report";
import { decodePage } from "./decode";
import { follow, type Met, resourceOf } from "./follow";
import { readCode } from "./read-code";
import { readPage, type ReadPage } from "./read-page";
import { createReader, type Reader, type Seen } from "./see-scripts";
import { keptBy, registrationIn, withoutQuery } from "./service-worker";
import { carries, everything, type Snippet, snippetOf, type Sought } from "./snippet";
import { addressesIn, blockedBy, type Carrier, filterListed, mixedIn, policiesOf } from "./widget";

export type SiteTarget = Sought & {
  url: string;
  /** A page of the company's own, or the vendor's hosted chat page. */
  entrance: "website" | "chat-link";
  /** Hosts the widget needs, as somebody entered them. */
  hosts: readonly string[];
  /** Interfaces the widget asks, as somebody entered them. */
  apis: readonly string[];
};

export type ScanOptions = {
  guard: AddressGuard;
  signal?: AbortSignal;
  /** Milliseconds for all of it. */
  withinMs?: number;
  limits?: Partial<BrowseLimits>;
  /** Certificates to trust instead of the built-in ones, PEM. */
  ca?: string;
};

const FRESH = { "cache-control": "no-cache", pragma: "no-cache" };

/**
 * Looks at a web entrance as a visitor's browser would get it, and runs nothing of it. Page, scripts, worker, interfaces
 * and every redirect among them are asked for one by one through the guard. @throws when it was cancelled
 */
export async function scanSite(target: SiteTarget, options: ScanOptions): Promise<SiteReport> {
  const { guard, withinMs = 60_000, limits, ca } = options;
  const late = AbortSignal.timeout(withinMs);
  const signal = options.signal ? AbortSignal.any([options.signal, late]) : late;
  const browser = createBrowser({ guard, signal, ...(limits && { limits }), ca });
  const ask = async (url: string, headers?: Record<string, string>): Promise<Met> => {
    const failed = { url, status: null, redirects: 0, answer: null };
    // Out of time is an answer of this look; being called off is not.
    if (late.aborted && !options.signal?.aborted) return { ...failed, code: "timed-out" };
    return follow(browser, url, headers).catch((error: unknown) => {
      if (options.signal?.aborted || !late.aborted) throw error;
      return { ...failed, code: "timed-out" as const };
    });
  };
  try {
    const met = asPage(await ask(target.url));
    const apis = await Promise.all(target.apis.map(async (url) => resourceOf("api", await ask(url))));
    if (!met.page) return unreadReport(target, [met.resource, ...apis]);
    const reader = createReader(ask);
    const seen = await reader.see(met.page);
    const fresh = asPage(await ask(target.url, FRESH));
    const freshSeen = fresh.page && (await reader.see(fresh.page));
    return await reportOf({ target, met: { ...met, page: met.page }, seen, fresh, freshSeen, apis, reader });
  } finally {
    await browser.close();
  }
}

type PageMet = { page: ReadPage | null; policy: readonly string[]; resource: Resource; url: string };

function asPage(met: Met): PageMet {
  const resource = resourceOf("page", met);
  const { answer, url } = met;
  const policy = answer?.headers["content-security-policy"] ?? [];
  if (!answer || met.code !== "read") return { page: null, policy, resource, url };
  const type = answer.headers["content-type"]?.[0] ?? "";
  const html = decodePage(answer.body, type);
  const isPage =
    type === "" ? /^\s*(<!--|<!doctype html|<html|<head|<body|<script)/i.test(html) : /html/i.test(type);
  if (!isPage) return { page: null, policy, resource: { ...resource, code: "other-content" }, url };
  return { page: readPage(html, url), policy, resource, url };
}

function unreadReport(target: SiteTarget, resources: Resource[]): SiteReport {
  const untold = { untold: "page-unread" } as const;
  return {
    resources,
    snippet: { ...everything(untold), stale: untold },
    blocked: untold,
    mixed: untold,
    serviceWorker: { registered: untold, keeps: untold },
    unreadScripts: [],
    widgetHosts: [...target.hosts],
    filterListed: filterListed(target.hosts),
  };
}

type Looked = {
  target: SiteTarget;
  met: PageMet & { page: ReadPage };
  seen: Seen[];
  fresh: PageMet;
  freshSeen: Seen[] | null;
  apis: Resource[];
  reader: Reader;
};

async function reportOf({ target, met, seen, fresh, freshSeen, apis, reader }: Looked): Promise<SiteReport> {
  const { page, url } = met;
  const snippet = snippetIn(target, seen, page);
  const found = seen.find((script) => carries(script, target)) ?? null;
  const carrier: Carrier | null = found && { ...found, brings: addressesIn(found, url) };
  const widgetHosts = [...new Set([...target.hosts, ...hostsOf(carrier)])];
  const policies = policiesOf(met.policy, page);
  const widget = { carrier, hosts: target.hosts };
  const scripts = await Promise.all(
    [...(carrier?.src ? [carrier.src] : []), ...(carrier?.brings ?? [])].map((one) => reader.ask(one)),
  );
  const { worker, resources } = await workerOf(seen, url, target, reader);
  return {
    resources: [
      met.resource,
      { ...fresh.resource, role: "fresh-page" },
      ...scripts.map((one) => resourceOf("script", one)),
      ...resources,
      ...apis,
    ],
    snippet: {
      ...snippet,
      stale: staleness(snippet, fresh.page && freshSeen && snippetIn(target, freshSeen, fresh.page)),
    },
    blocked:
      policies.length > 0 && carrier === null && target.hosts.length === 0
        ? "untold" in snippet.present
          ? snippet.present
          : { value: [] }
        : { value: blockedBy(policies, widget, url) },
    mixed: { value: mixedIn(page, widget, policies, url) },
    serviceWorker: worker,
    unreadScripts: seen
      .flatMap(({ src, code }) => (src !== null && code === null ? [withoutQuery(src)] : []))
      .slice(0, 10),
    widgetHosts,
    filterListed: filterListed(widgetHosts),
  };
}

function snippetIn(target: SiteTarget, seen: readonly Seen[], page: ReadPage): Snippet {
  if (target.entrance === "website") return snippetOf(seen, target, page.isCut);
  const eid = target.speaksMeiqia ? new URL(target.url).searchParams.get("eid") : null;
  return {
    ...everything({ value: null }),
    present: { value: null },
    enterpriseId: { value: eid !== null && /^[\w-]{1,200}$/.test(eid) ? eid : null },
  };
}

function hostsOf(carrier: Carrier | null): string[] {
  if (!carrier) return [];
  return [...(carrier.src ? [carrier.src] : []), ...carrier.brings].map((one) => new URL(one).host);
}

/** Whether caches hand out other code than the site has now. */
function staleness(kept: Snippet, fresh: Snippet | null): Told<boolean | null> {
  if (!fresh) return { untold: "fresh-unread" };
  if ("untold" in kept.present) return kept.present;
  if ("untold" in fresh.present) return fresh.present;
  if (!kept.present.value && !fresh.present.value) return { value: null };
  return { value: JSON.stringify(kept) !== JSON.stringify(fresh) };
}

async function workerOf(seen: readonly Seen[], url: string, { apis }: SiteTarget, reader: Reader) {
  const registration = registrationIn(seen, url);
  if ("untold" in registration)
    return { worker: { registered: registration, keeps: registration }, resources: [] };
  if (registration.value === null) {
    return { worker: { registered: { value: false }, keeps: { value: null } }, resources: [] };
  }
  const met = await reader.ask(registration.value);
  const isSameSite = new URL(met.url).origin === new URL(url).origin;
  const text = met.answer && met.code === "read" && isSameSite ? met.answer.body.toString("utf8") : "";
  const code = text === "" ? null : readCode(text);
  return {
    worker: {
      registered: { value: true },
      keeps: keptBy({ url: registration.value, text, code }, url, apis),
    },
    resources: [resourceOf("service-worker", met)],
  };
}
