"use client";

import { useTranslations } from "next-intl";
import { DAYS } from "@/components/proof/hour-cell";
import { Legend } from "@/components/proof/legend";
import { Section } from "@/components/shell/section";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { ChannelSummary } from "@/lib/contracts/proof";
import { useOpenCell } from "./use-open-cell";
import { WeekRow } from "./week-row";

const SHOWN = 20;
const URGENCY = { REFUTED: 0, UNKNOWN: 1, PROVEN: 2 } as const;

/** Every channel's coming week: those nobody can receive now first, then those with the most dark hours. */
export function WeekMap({ channels, timezone }: { channels: readonly ChannelSummary[]; timezone: string }) {
  const t = useTranslations("overview");
  const tProof = useTranslations("proof");
  const href = useViewHref();
  const cell = useOpenCell();
  const sorted = [...channels].sort(
    (a, b) =>
      URGENCY[a.now.verdict] - URGENCY[b.now.verdict] ||
      b.darkHours - a.darkHours ||
      b.unknownHours - a.unknownHours ||
      (b.customersPerWeek ?? 0) - (a.customersPerWeek ?? 0),
  );
  const shown = sorted.filter(({ id }, at) => at < SHOWN || id === cell.open?.channelId);
  return (
    <Section title={t("week")} description={t("weekHint", { timezone })} actions={<Legend />}>
      <div className="relative -my-1 overflow-x-auto py-1">
        <div className="flex min-w-[40rem] flex-col gap-1.5">
          <div className="grid grid-cols-[9rem_1fr_4rem] gap-x-3 text-xs text-ink-subtle">
            <span />
            <div className="grid grid-cols-7 gap-x-1">
              {DAYS.map((day) => (
                <span key={day}>{tProof(`day.${day}`)}</span>
              ))}
            </div>
            <span className="text-end">{t("darkHours")}</span>
          </div>
          {shown.map((channel) => (
            <WeekRow key={channel.id} channel={channel} cell={cell} />
          ))}
        </div>
      </div>
      {shown.length < channels.length && (
        <TextLink href={href("/channels")} className="self-start text-sm">
          {t("allChannels", { count: channels.length })}
        </TextLink>
      )}
    </Section>
  );
}
