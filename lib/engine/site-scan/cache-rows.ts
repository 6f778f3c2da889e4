import type { CachePolicy } from "../sections/devices";
import { unreadable, type Value } from "../value";
import { type Caching, isKept, type Resource, type ResourceRole, type SiteReport, toldValue } from "./report";

export const SITE_PREFIX = "site:";

type Scanned = { id: string; name: string; channelId: string; report: SiteReport; isAged: boolean };

const AGED = unreadable("not-collected", "site-scan-aged");
const UNSEEN = unreadable("not-offered");

/** What visitors get from caches on the way to one entrance: a row per page, script, interface and service worker. */
export function cacheRowsOf({ id, name, channelId, report, isAged }: Scanned): CachePolicy[] {
  const seen = new Map<string, number>();
  const idOf = (resource: Resource) => {
    const place = (seen.get(resource.role) ?? 0) + 1;
    seen.set(resource.role, place);
    return `${SITE_PREFIX}${id}:${resource.role}${place > 1 ? `-${place}` : ""}`;
  };
  const rows = report.resources.filter(({ role }) => COVERS[role] !== undefined);
  return [
    ...rows.map((resource) => ({
      id: idOf(resource),
      name: `${name} · ${placeOf(resource)}`,
      channelIds: [channelId],
      sizeMb: UNSEEN,
      lastCleanedAt: UNSEEN,
      ...(isAged ? agedFields() : fieldsOf(resource)),
    })),
    ...workerRow({ id, name, channelId, report, isAged }),
  ];
}

/** The page decides which code and which options run, so a kept page is kept settings. */
const COVERS: Partial<Record<ResourceRole, "settings" | "assets" | "api">> = {
  page: "settings",
  script: "assets",
  api: "api",
};

function placeOf({ url }: Resource): string {
  return url.replace(/^https?:\/\//, "").slice(0, 120);
}

type Fields = Pick<CachePolicy, "layer" | "covers" | "ttlSeconds" | "invalidation" | "state">;

function agedFields(): Fields {
  return { layer: AGED, covers: AGED, ttlSeconds: AGED, invalidation: AGED, state: AGED };
}

function fieldsOf({ role, code, caching }: Resource): Fields {
  const kind = COVERS[role];
  if (!caching || kind === undefined) {
    const why = unreadable("request-failed", code);
    return { layer: why, covers: why, ttlSeconds: why, invalidation: why, state: why };
  }
  const isHeld = isKept(caching);
  return {
    layer: caching.layer,
    covers: isHeld ? [kind] : [],
    ttlSeconds: isHeld ? caching.ttlSeconds : 0,
    invalidation: invalidationOf(caching, isHeld),
    state: caching.isStale ? "expired" : "ok",
  };
}

/** Nobody reaches into visitors' browsers; whether a company empties its own caches on a change, nobody can see. */
function invalidationOf({ layer }: Caching, isHeld: boolean): Value<boolean> {
  if (!isHeld) return true;
  return layer === "client" ? false : UNSEEN;
}

const KEEPS = { page: "settings", api: "api", assets: "assets" } as const;

function workerRow({ id, name, channelId, report, isAged }: Scanned): CachePolicy[] {
  const { registered, keeps } = report.serviceWorker;
  if (toldValue(registered) !== true) return [];
  const kept = toldValue(keeps);
  const untold = "untold" in keeps ? unreadable("unrecognised", keeps.untold) : UNSEEN;
  return [
    {
      id: `${SITE_PREFIX}${id}:service-worker`,
      name: `${name} · Service Worker`,
      channelIds: [channelId],
      layer: isAged ? AGED : "service-worker",
      covers: isAged ? AGED : kept ? kept.map((kind) => KEEPS[kind]) : untold,
      ttlSeconds: UNSEEN,
      sizeMb: UNSEEN,
      invalidation: UNSEEN,
      state: UNSEEN,
      lastCleanedAt: UNSEEN,
    },
  ];
}
