"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { ButtonLink } from "@/components/ui/button-link";
import { siteScanQueries } from "@/lib/client/site-scans";

/** Channels that customers enter through a page nobody looks at yet. */
export function EntranceList({ canWrite }: { canWrite: boolean }) {
  const t = useTranslations("site-scans");
  const query = useQuery(siteScanQueries.entrances());
  const missing = query.data?.filter(({ isScanned }) => !isScanned);
  if (missing?.length === 0) return null;
  return (
    <Section title={t("unscanned")} description={t("unscannedHint")}>
      <QueryView query={query}>
        {() => (
          <ul className="flex flex-col divide-y divide-line border-y border-line">
            {missing?.map(({ source, channel, url }) => (
              <li
                key={`${source.id} ${channel.id}`}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
              >
                <span className="flex min-w-0 flex-col">
                  <span className="text-sm">{channel.name}</span>
                  <span className="text-xs break-all text-ink-subtle">
                    {source.name} · {url ?? t("noAddress")}
                  </span>
                </span>
                {canWrite && (
                  <ButtonLink
                    href={`/probes/sites/new?${new URLSearchParams({ source: source.id, channel: channel.id }).toString()}`}
                    aria-label={t("scanOf", { name: channel.name })}
                  >
                    {t("scan")}
                  </ButtonLink>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Section>
  );
}
