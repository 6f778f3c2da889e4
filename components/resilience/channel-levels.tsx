"use client";

import { useTranslations } from "next-intl";
import { ShowMore } from "@/components/ui/show-more";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { ChannelResilience, Losses } from "@/lib/contracts/resilience";
import { HoursBar } from "./hours-bar";
import { LevelBadge } from "./level-badge";
import { TargetBadge } from "./target-badge";
import { TargetSelect } from "./target-select";
import { WeakestHour } from "./weakest-hour";

const SHOWN = 20;

type ChannelLevelsProps = {
  channels: ChannelResilience[];
  sourceId: string;
  standard: Losses;
  /** Whether the reader may set targets. */
  canWrite: boolean;
};

/** What each channel can lose against what it has to, the weakest first. */
export function ChannelLevels({ channels, sourceId, standard, canWrite }: ChannelLevelsProps) {
  const t = useTranslations("resilience");
  const href = useViewHref();
  return (
    <ShowMore items={channels} first={SHOWN}>
      {(shown) => (
        <ul className="divide-y divide-line border-y border-line text-sm">
          {shown.map((channel) => (
            <li
              key={channel.id}
              className="grid items-center gap-x-6 gap-y-1 py-2 md:grid-cols-[minmax(0,1fr)_11rem_14rem_minmax(0,1fr)_minmax(0,13rem)]"
            >
              <TextLink
                href={href(`/channels/${encodeURIComponent(channel.id)}`)}
                className="font-medium break-words"
              >
                {channel.name}
              </TextLink>
              <span>
                <LevelBadge level={channel.level} />
              </span>
              <span className="text-ink-muted">
                {channel.weakest ? (
                  <WeakestHour channelId={channel.id} weakest={channel.weakest} />
                ) : (
                  t("noHour")
                )}
              </span>
              <HoursBar channel={channel} />
              <div className="flex flex-wrap items-center gap-2">
                <TargetBadge target={channel.target} />
                {canWrite && (
                  <TargetSelect
                    sourceId={sourceId}
                    channel={channel}
                    value={channel.target.own}
                    standard={standard}
                  />
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </ShowMore>
  );
}
