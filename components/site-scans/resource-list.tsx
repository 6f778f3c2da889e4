"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { CACHE_HEADERS, type SiteReport } from "@/lib/contracts/site-scans";

type Resource = SiteReport["resources"][number];

/** Each thing that was asked for, with what its headers let caches do. */
export function ResourceList({ resources }: { resources: readonly Resource[] }) {
  const t = useTranslations("site-scans");
  return (
    <ul aria-label={t("caches")} className="flex flex-col divide-y divide-line border-y border-line">
      {resources.map((resource, place) => (
        <ResourceLine key={place} resource={resource} />
      ))}
    </ul>
  );
}

function ResourceLine({ resource }: { resource: Resource }) {
  const t = useTranslations("site-scans");
  const { role, url, code, status, redirects, caching } = resource;
  const headers = CACHE_HEADERS.flatMap((name) => {
    const value = caching?.headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return (
    <li className="grid gap-x-4 gap-y-1 py-2 text-sm md:grid-cols-[9rem_minmax(0,1fr)]">
      <span className="text-ink-subtle">{t(`role.${role}`)}</span>
      <div className="flex min-w-0 flex-col gap-1">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="break-all">{url}</span>
          {code !== "read" && <Badge tone="unknown">{t(`fetch.${code}`, { status: status ?? "" })}</Badge>}
          {redirects > 0 && <Badge tone="outline">{t("redirects", { count: redirects })}</Badge>}
        </span>
        {caching && <Kept caching={caching} />}
        {headers.length > 0 && (
          <dl className="grid gap-x-2 font-mono text-xs text-ink-muted sm:grid-cols-[max-content_minmax(0,1fr)]">
            {headers.map(([name, value]) => (
              <div key={name} className="contents max-sm:block">
                <dt className="text-ink-subtle">{name}</dt>
                <dd className="break-all">{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}

function Kept({ caching }: { caching: NonNullable<Resource["caching"]> }) {
  const t = useTranslations("site-scans");
  const format = useFormatter();
  const { layer, isStorable, isRevalidated, ttlSeconds, isGuessed, isStale } = caching;
  const duration =
    ttlSeconds >= 7_200
      ? t("hours", { count: format.number(Math.round(ttlSeconds / 360) / 10) })
      : t("seconds", { count: format.number(ttlSeconds) });
  return (
    <span className="text-xs">
      {!isStorable
        ? t("kept.never")
        : isRevalidated || ttlSeconds === 0
          ? t("kept.asked")
          : t("kept.for", { layer: t(`layer.${layer}`), duration })}
      {isGuessed && ` ${t("kept.guessed")}`}
      {isStale && <span className="text-degraded"> {t("kept.stale")}</span>}
    </span>
  );
}
