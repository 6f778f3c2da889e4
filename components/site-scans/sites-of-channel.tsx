"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { siteScanQueries } from "@/lib/client/site-scans";
import { StateOfSite } from "./state-of-site";

/** What the newest looks at a channel's pages found; of an entrance nobody looks at, that nobody does. */
export function SitesOfChannel({ channelId, sourceId }: { channelId: string; sourceId: string }) {
  const t = useTranslations("site-scans");
  const scans = useQuery(siteScanQueries.list());
  const entrances = useQuery(siteScanQueries.entrances());
  const own = scans.data?.filter((scan) => scan.channelId === channelId && scan.source.id === sourceId) ?? [];
  const isEntrance = entrances.data?.some(
    ({ channel, source }) => channel.id === channelId && source.id === sourceId,
  );
  // A list that is being asked for anew may not know yet of a scan that was just set up.
  const isKnownUnscanned = isEntrance && scans.isSuccess && !scans.isFetching;
  if (own.length === 0 && !isKnownUnscanned) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-muted">
      <span>{t("line")}</span>
      {own.map(({ id, name, latest, isAged, isPaused }) => (
        <span key={id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <StateOfSite run={latest} isAged={isAged} isDue={!isPaused} />
          <TextLink href={`/probes/sites/${encodeURIComponent(id)}`}>{name}</TextLink>
        </span>
      ))}
      {own.length === 0 && (
        <>
          <span>{t("lineNone")}</span>
          <TextLink href="/probes/sites">{t("title")}</TextLink>
        </>
      )}
    </p>
  );
}
