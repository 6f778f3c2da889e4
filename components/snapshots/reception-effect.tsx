"use client";

import { useTranslations } from "next-intl";
import { Legend } from "@/components/proof/legend";
import { WeekChange } from "@/components/proof/week-change";
import { Section } from "@/components/shell/section";
import type { Comparison } from "@/lib/contracts/snapshots";

/** What the changes did to reception, channel by channel: hours lost, hours won, and both weeks one above the other. */
export function ReceptionEffect({ comparison: { reception, before, after } }: { comparison: Comparison }) {
  const t = useTranslations("snapshots");
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
            <WeekChange
              key={id}
              name={name}
              href={hrefIn(after, id)}
              lost={lost}
              gained={gained}
              before={{ week: weeks.before, hrefOf: (hour) => hrefIn(before, id, hour) }}
              after={{ week: weeks.after, hrefOf: (hour) => hrefIn(after, id, hour) }}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
