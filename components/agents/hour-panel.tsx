"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWeekSpan } from "@/components/proof/use-week-span";
import { IconButton } from "@/components/ui/icon-button";
import { TextLink } from "@/components/ui/text-link";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { useViewHref } from "@/lib/client/view-params";
import type { AgentChannelView } from "@/lib/contracts/agents";

type AgentHourPanelProps = { channels: readonly AgentChannelView[]; hour: number; onClose: () => void };

const BADGES = { R: "proven", U: "unknown", O: "closed", X: "refuted", C: "refuted", H: "refuted" } as const;
type Letter = keyof typeof BADGES;

/** One hour of a person's week, channel by channel; each leads to the channel's own account of that hour. */
export function AgentHourPanel({ channels, hour, onClose }: AgentHourPanelProps) {
  const t = useTranslations("agents");
  const tCommon = useTranslations("common");
  const span = useWeekSpan();
  const href = useViewHref();
  return (
    <section aria-label={t("hourLabel")} className="rounded-md border border-line bg-sunken p-4">
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-medium">{span(hour, hour + 1)}</h3>
        <IconButton label={tCommon("actions.close")} onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      <ul className="divide-y divide-line">
        {channels.map(({ id, name, hours }) => {
          const letter = (hours[hour] ?? "U") as Letter;
          return (
            <li
              key={id}
              className="grid items-center gap-x-4 gap-y-0.5 py-2 text-sm sm:grid-cols-[12rem_1fr]"
            >
              <TextLink href={href(`/channels/${encodeURIComponent(id)}`, { hour: String(hour) })}>
                {name}
              </TextLink>
              <span className="flex flex-wrap items-center gap-x-2">
                <VerdictBadge verdict={BADGES[letter]} label={t(`hour.${letter}`)} />
                {letter !== "R" && <span className="text-ink-muted">{t(`hourMeaning.${letter}`)}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
