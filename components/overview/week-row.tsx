"use client";

import { useTranslations } from "next-intl";
import { HourPanel } from "@/components/channels/hour-panel";
import { NowMark } from "@/components/proof/now-mark";
import { WeekStrip } from "@/components/proof/week-strip";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { ChannelSummary } from "@/lib/contracts/proof";
import type { OpenCell } from "./use-open-cell";

/** One channel's line of the heat map, and under it the explanation of the cell that was chosen. */
export function WeekRow({ channel, cell }: { channel: ChannelSummary; cell: OpenCell }) {
  const t = useTranslations("overview");
  const tProof = useTranslations("proof");
  const href = useViewHref();
  const { id, name, now, darkHours } = channel;
  const path = `/channels/${encodeURIComponent(id)}`;
  const hour = cell.open?.channelId === id ? cell.open.hour : null;
  return (
    <>
      <div className="grid grid-cols-[9rem_1fr_4rem] items-center gap-x-3 text-sm">
        <span className="flex min-w-0 items-center gap-1.5">
          <NowMark verdict={now.verdict} />
          <TextLink href={href(path)} className="truncate text-ink" title={name}>
            {name}
          </TextLink>
        </span>
        <WeekStrip
          channel={channel}
          hrefOf={(at) => href(path, { hour: String(at) })}
          onOpen={(at) => (at === hour ? cell.close() : cell.show(id, at))}
          openHour={hour}
        />
        <span className={darkHours > 0 ? "text-end text-refuted" : "text-end text-ink-subtle"}>
          {darkHours > 0 ? t("hours", { count: darkHours }) : "0"}
        </span>
      </div>
      {hour !== null && (
        <div className="sticky start-0 flex max-w-[calc(100vw-2rem)] flex-col items-start gap-2 py-1">
          <HourPanel channelId={id} hour={hour} onClose={cell.close} />
          <TextLink href={href(path, { hour: String(hour) })} className="text-sm">
            {tProof("openChannel", { channel: name })}
          </TextLink>
        </div>
      )}
    </>
  );
}
