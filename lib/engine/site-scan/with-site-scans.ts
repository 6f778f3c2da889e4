import { seal } from "../canonical";
import type { LedgerEntry } from "../ledger";
import type { Channel, Routing } from "../sections/channels";
import { ledgerOf, rowsOf, type Snapshot } from "../snapshot";
import { absent, read, unreadable, type Unreadable, type Value } from "../value";
import { cacheRowsOf } from "./cache-rows";
import { PROBLEMS, problemsOf, type SiteReport, type Told, toldValue } from "./report";

/** A web entrance that is scanned, with the newest look at it by the moment of the snapshot. */
export type ScannedSite = {
  id: string;
  name: string;
  channelId: string;
  newest: { at: string; report: SiteReport } | null;
};

/** Sites change with every release: what was seen longer ago says nothing about today. */
export const SITE_SCAN_DAYS = 7;
const HOLDS_MS = SITE_SCAN_DAYS * 86_400_000;

export function isAgedScan(at: string, now: number): boolean {
  return now - Date.parse(at) > HOLDS_MS;
}

/**
 * The snapshot with what Inlet's own looks at web entrances saw by then. What was seen takes the place of what the platform
 * or a person said; what could not be seen never does, and an aged look leaves its rows as unknown.
 */
export function withSiteScans(snapshot: Snapshot, sites: readonly ScannedSite[]): Snapshot {
  const at = Date.parse(snapshot.takenAt);
  const known = new Set(rowsOf(snapshot, "channels").map(({ id }) => id));
  const looks = sites.flatMap(({ newest, ...site }): Look[] =>
    newest && known.has(site.channelId) && Date.parse(newest.at) <= at
      ? [{ ...site, ...newest, isAged: isAgedScan(newest.at, at) }]
      : [],
  );
  if (looks.length === 0) return snapshot;
  const worst = worstByChannel(looks);
  const channels = rowsOf(snapshot, "channels").map((channel) => {
    const look = worst.get(channel.id);
    return look ? { ...channel, ...better(channel, look.isAged ? agedFields() : fieldsOf(look)) } : channel;
  });
  const routing = rowsOf(snapshot, "routing").map((route) => {
    const look = worst.get(route.channelId);
    return look && !look.isAged ? { ...route, ...better(route, tokensOf(look.report)) } : route;
  });
  const cachePolicies = [...rowsOf(snapshot, "cachePolicies"), ...looks.flatMap(cacheRowsOf)];
  return seal({
    ...snapshot,
    channels,
    ...(snapshot.routing && { routing }),
    cachePolicies,
    ledger: {
      ...snapshot.ledger,
      cachePolicies: ledgerWith(ledgerOf(snapshot, "cachePolicies"), cachePolicies.length),
    },
  });
}

type Look = Omit<ScannedSite, "newest"> & { at: string; report: SiteReport; isAged: boolean };

/**
 * One channel may have several pages, and what is switched on in one and called in the other says nothing: so the page
 * with the worst fault speaks for the channel, and one that could not be seen before one that is in order.
 */
function worstByChannel(looks: readonly Look[]): Map<string, Look> {
  const worst = new Map<string, Look>();
  for (const look of looks) {
    const rival = worst.get(look.channelId);
    if (!rival || rankOf(look) < rankOf(rival)) worst.set(look.channelId, look);
  }
  return worst;
}

function rankOf({ report, isAged }: Look): number {
  const faults = problemsOf(report).filter((problem) => problem !== "page-unread");
  if (isAged) return PROBLEMS.length;
  if (faults[0] !== undefined) return PROBLEMS.indexOf(faults[0]);
  return "value" in report.snippet.present ? PROBLEMS.length + 2 : PROBLEMS.length + 1;
}

type SiteFields = Pick<
  Channel,
  | "snippetPresent"
  | "manualInit"
  | "initCalled"
  | "withoutButton"
  | "showPanelCalled"
  | "enterpriseId"
  | "siteEnterpriseId"
  | "snippetStale"
  | "blockedByPolicy"
  | "mixedContent"
  | "siteCheckedAt"
>;

function fieldsOf({ at, report: { snippet, blocked, mixed } }: Look): SiteFields {
  const enterpriseId = valueOf(snippet.enterpriseId);
  const isMissing = toldValue(snippet.present) === false;
  return {
    snippetPresent: valueOf(snippet.present),
    manualInit: valueOf(snippet.manualInit),
    initCalled: valueOf(snippet.initCalled),
    withoutButton: valueOf(snippet.withoutButton),
    showPanelCalled: valueOf(snippet.showPanelCalled),
    // What a person or the platform says stays beside what the page carries, so that the two can be compared.
    enterpriseId,
    siteEnterpriseId: enterpriseId,
    snippetStale: valueOf(snippet.stale),
    blockedByPolicy: isMissing ? absent : valueOf(blocked),
    mixedContent: isMissing ? absent : widgetHosts(valueOf(mixed)),
    siteCheckedAt: at,
  };
}

function widgetHosts(mixed: Value<{ host: string; isWidget: boolean }[]>): Value<string[]> {
  const reading = read(mixed);
  if (!("value" in reading)) return mixed as Value<string[]>;
  return [...new Set(reading.value.flatMap(({ host, isWidget }) => (isWidget ? [host] : [])))];
}

function tokensOf({ snippet }: SiteReport): Pick<Routing, "agentToken" | "groupToken"> {
  return { agentToken: valueOf(snippet.agentToken), groupToken: valueOf(snippet.groupToken) };
}

/** `null` is what a site simply does not have. */
function valueOf<T>(told: Told<T | null>): Value<T> {
  if ("value" in told) return told.value ?? absent;
  return unreadable(told.untold === "page-unread" ? "request-failed" : "unrecognised", told.untold);
}

const AGED: Unreadable = unreadable("not-collected", "site-scan-aged");

function agedFields(): SiteFields {
  return {
    snippetPresent: AGED,
    manualInit: AGED,
    initCalled: AGED,
    withoutButton: AGED,
    showPanelCalled: AGED,
    enterpriseId: AGED,
    siteEnterpriseId: AGED,
    snippetStale: AGED,
    blockedByPolicy: AGED,
    mixedContent: AGED,
    siteCheckedAt: AGED,
  };
}

const STAYS: ReadonlySet<string> = new Set(["enterpriseId"]);

/** What was seen wins over what was said; what could not be seen wins only over what nobody knew. */
function better<R extends object, F extends object>(row: R, seen: F): Partial<F> {
  return Object.fromEntries(
    Object.entries(seen).filter(([field, value]) => {
      const said = read((row as Record<string, Value<unknown>>)[field]).state;
      if (read(value as Value<unknown>).state === "unreadable") return said === "unreadable";
      return !STAYS.has(field) || said === "unreadable" || said === "absent";
    }),
  ) as Partial<F>;
}

/** Whatever nobody scans and nobody declared is missing, so looks alone are never the whole of it. */
function ledgerWith(entry: LedgerEntry, received: number): LedgerEntry {
  if (entry.status === "complete" || entry.status === "partial") return entry;
  return {
    status: "partial",
    basis: "observed",
    reason: "not-collected",
    detail: {
      zh: "来自网站巡检，未巡检的网站与其他缓存不在其中",
      en: "from site scans; sites that are not scanned and other caches are missing",
    },
    received,
  };
}
