"use client";

import { useTranslations } from "next-intl";
import { Legend } from "@/components/proof/legend";
import { WeekStrip } from "@/components/proof/week-strip";
import { Section } from "@/components/shell/section";
import { TextLink } from "@/components/ui/text-link";
import type { Comparison } from "@/lib/contracts/snapshots";

/** What the changes did to reception, channel by channel: hours lost, hours won, and both weeks one above the other. */
export function ReceptionEffect({ comparison: { reception, before, after } }: { comparison: Comparison }) {
  const t = useTranslations("snapshots");
  const tOverview = useTranslations("overview");
  const hrefIn = (side: Comparison["before"], channel: string, hour?: number) => {
    const query = new URLSearchParams({ source: side.source.id, snapshot: side.id });
    if (hour !== undefined) query.set("hour", String(hour));
    return `/channels/${encodeURIComponent(channel)}?${query.toString()}`;
  };
  return (
    <Section
      title={t("compare.reception")}
      description={reception.length > 0 ? t("compare.receptionHint") : t("compare.receptionSame")}
      actions={reception.length > 0 && <Legend />}
    >
      {reception.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {reception.map(({ id, name, lost, gained, ...weeks }) => (
            <li key={id} className="grid gap-x-6 gap-y-2 py-3 md:grid-cols-[14rem_1fr]">
              <div className="flex flex-col gap-0.5 text-sm">
                <TextLink href={hrefIn(after, id)} className="self-start font-medium">
                  {name}
                </TextLink>
                {lost > 0 && <span className="text-refuted">{tOverview("lost", { hours: lost })}</span>}
                {gained > 0 && <span className="text-proven">{tOverview("gained", { hours: gained })}</span>}
              </div>
              <div className="grid min-w-0 grid-cols-[3rem_1fr] items-center gap-x-2 gap-y-1 text-xs text-ink-subtle">
                <span>{t("compare.before")}</span>
                <WeekStrip channel={weeks.before} hrefOf={(hour) => hrefIn(before, id, hour)} />
                <span>{t("compare.after")}</span>
                <WeekStrip channel={weeks.after} hrefOf={(hour) => hrefIn(after, id, hour)} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
