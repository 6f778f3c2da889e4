"use client";

import { useTranslations } from "next-intl";
import { DAYS } from "@/components/proof/hour-cell";
import { Legend } from "@/components/proof/legend";
import { WeekStrip } from "@/components/proof/week-strip";
import { Section } from "@/components/shell/section";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { ChannelSummary } from "@/lib/contracts/proof";

/** Every channel's coming week, worst first. */
export function WeekMap({ channels, timezone }: { channels: readonly ChannelSummary[]; timezone: string }) {
  const t = useTranslations("overview");
  const tProof = useTranslations("proof");
  const href = useViewHref();
  const sorted = [...channels].sort(
    (a, b) =>
      b.darkHours - a.darkHours ||
      b.unknownHours - a.unknownHours ||
      (b.customersPerWeek ?? 0) - (a.customersPerWeek ?? 0),
  );
  const path = (id: string) => `/channels/${encodeURIComponent(id)}`;
  return (
    <Section title={t("week")} description={t("weekHint", { timezone })} actions={<Legend />}>
      <div className="overflow-x-auto">
        <div className="flex min-w-[46rem] flex-col gap-1.5">
          <div className="grid grid-cols-[10rem_1fr_5rem] gap-x-3 text-xs text-ink-subtle">
            <span />
            <div className="grid grid-cols-7 gap-x-1">
              {DAYS.map((day) => (
                <span key={day}>{tProof(`day.${day}`)}</span>
              ))}
            </div>
            <span className="text-end">{t("darkHours")}</span>
          </div>
          {sorted.map((channel) => (
            <div key={channel.id} className="grid grid-cols-[10rem_1fr_5rem] items-center gap-x-3 text-sm">
              <TextLink href={href(path(channel.id))} className="truncate text-ink" title={channel.name}>
                {channel.name}
              </TextLink>
              <WeekStrip
                channel={channel}
                hrefOf={(hour) => href(path(channel.id), { hour: String(hour) })}
              />
              <span className={channel.darkHours > 0 ? "text-end text-refuted" : "text-end text-ink-subtle"}>
                {channel.darkHours > 0 ? t("hours", { count: channel.darkHours }) : "0"}
              </span>
            </div>
          ))}
        </div>
      </div>
    </Section>
  );
}
