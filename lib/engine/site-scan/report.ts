import { z } from "zod";

/**
 * What a look at a web entrance found. Closed words, numbers, addresses without their query, and the public identifiers
 * that a snippet carries: nothing else that the other side wrote is ever part of it.
 */
export const ROLES = ["page", "fresh-page", "script", "service-worker", "api"] as const;
export type ResourceRole = (typeof ROLES)[number];

/** How asking for one address ended. */
export const FETCH_CODES = [
  "read",
  "status",
  "other-content",
  "refused",
  "unreachable",
  "timed-out",
  "too-large",
  "bad-answer",
  "too-many-redirects",
  "not-an-address",
] as const;
export type FetchCode = (typeof FETCH_CODES)[number];

/** Why something on the page is not known although the page was asked for. */
export const UNTOLD = [
  "page-unread",
  "fresh-unread",
  "script-unread",
  "loaded-later",
  "not-literal",
  "no-mark",
  "worker-unread",
  "chosen-at-run-time",
] as const;
export type Untold = (typeof UNTOLD)[number];

const told = <T extends z.ZodType>(inner: T) =>
  z.union([z.object({ value: inner }), z.object({ untold: z.enum(UNTOLD) })]);
export type Told<T> = { value: T } | { untold: Untold };

/** The headers that say how an answer may be kept, by their documented names. */
export const CACHE_HEADERS = [
  "cache-control",
  "age",
  "etag",
  "last-modified",
  "expires",
  "vary",
  "cdn-cache-control",
  "cache-status",
  "x-cache",
  "cf-cache-status",
  "via",
] as const;

export const CACHE_LAYERS = ["cdn", "proxy", "client"] as const;

export const Caching = z.object({
  headers: z.partialRecord(z.enum(CACHE_HEADERS), z.string()),
  /** Who may keep it as far as the headers show: `client` is the visitor's browser alone. */
  layer: z.enum(CACHE_LAYERS),
  isStorable: z.boolean(),
  ttlSeconds: z.number(),
  /** Nobody said how long, so caches guess from the time of the last change. */
  isGuessed: z.boolean(),
  /** Asked for anew each time before it is used. */
  isRevalidated: z.boolean(),
  /** It was older than it may be when a cache handed it out. */
  isStale: z.boolean(),
});
export type Caching = z.infer<typeof Caching>;

export const Resource = z.object({
  role: z.enum(ROLES),
  url: z.string(),
  code: z.enum(FETCH_CODES),
  status: z.number().nullable(),
  redirects: z.number(),
  caching: Caching.nullable(),
});
export type Resource = z.infer<typeof Resource>;

export const WORKER_KEEPS = ["page", "api", "assets"] as const;

export const MixedItem = z.object({
  kind: z.enum(["script", "frame", "style", "image"]),
  host: z.string(),
  isWidget: z.boolean(),
});

export const SiteReport = z.object({
  resources: z.array(Resource),
  /** `null`: the site has no such thing, because its code is not there or is another vendor's. */
  snippet: z.object({
    present: told(z.boolean().nullable()),
    stale: told(z.boolean().nullable()),
    enterpriseId: told(z.string().nullable()),
    manualInit: told(z.boolean().nullable()),
    initCalled: told(z.boolean().nullable()),
    withoutButton: told(z.boolean().nullable()),
    showPanelCalled: told(z.boolean().nullable()),
    agentToken: told(z.string().nullable()),
    groupToken: told(z.string().nullable()),
  }),
  /** What the page's security policy refuses, such as `script-src static.example.com`. */
  blocked: told(z.array(z.string())),
  mixed: told(z.array(MixedItem)),
  serviceWorker: z.object({
    registered: told(z.boolean()),
    /** Null without a worker. */
    keeps: told(z.array(z.enum(WORKER_KEEPS)).nullable()),
  }),
  /** Scripts of the page that could not be read, at most a few. */
  unreadScripts: z.array(z.string()),
  /** Hosts of the widget, from the page's code and from whoever set the scan up. */
  widgetHosts: z.array(z.string()),
  /** Those of them that public filter lists are known to name. */
  filterListed: z.array(z.string()),
});
export type SiteReport = z.infer<typeof SiteReport>;

/** What somebody should look at, worst first. */
export const PROBLEMS = [
  "page-unread",
  "snippet-missing",
  "never-started",
  "no-door",
  "blocked-by-policy",
  "mixed-content",
  "stale-snippet",
  "both-tokens",
  "api-cached",
  "stale-copy",
] as const;
export type SiteProblem = (typeof PROBLEMS)[number];

export function toldValue<T>(told: Told<T>): T | undefined {
  return "value" in told ? told.value : undefined;
}

export function problemsOf(report: SiteReport): SiteProblem[] {
  const { snippet, resources } = report;
  const page = resources.find(({ role }) => role === "page");
  const is = (told: Told<boolean | null>, wanted: boolean) => toldValue(told) === wanted;
  const some = (told: Told<unknown[]>) => (toldValue(told) ?? []).length > 0;
  const found: Record<SiteProblem, boolean> = {
    "page-unread": page?.code !== "read",
    "snippet-missing": is(snippet.present, false),
    "never-started": is(snippet.manualInit, true) && is(snippet.initCalled, false),
    "no-door": is(snippet.withoutButton, true) && is(snippet.showPanelCalled, false),
    "blocked-by-policy": some(report.blocked),
    "mixed-content": (toldValue(report.mixed) ?? []).some(({ isWidget }) => isWidget),
    "stale-snippet": is(snippet.stale, true),
    "both-tokens": Boolean(toldValue(snippet.agentToken) && toldValue(snippet.groupToken)),
    "api-cached": resources.some(
      ({ role, caching }) => role === "api" && caching !== null && isKept(caching),
    ),
    "stale-copy": resources.some(({ caching }) => caching?.isStale ?? false),
  };
  return PROBLEMS.filter((problem) => found[problem]);
}

/** Whether somebody may hand it out again without asking. */
export function isKept({ isStorable, isRevalidated, ttlSeconds }: Caching): boolean {
  return isStorable && !isRevalidated && ttlSeconds > 0;
}
