"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { FindingDetail } from "@/lib/contracts/findings";

const SHOWN = 8;

/** What the fault means for customers: the channels it reaches, and how many people come through each. */
export function ReachedChannels({ channels }: { channels: FindingDetail["channels"] }) {
  const t = useTranslations("findings");
  const format = useFormatter();
  const href = useViewHref();
  const known = channels.filter(({ customers }) => customers !== null);
  const total = known.reduce((sum, { customers }) => sum + (customers ?? 0), 0);
  const [shown, rest] = [channels.slice(0, SHOWN), channels.slice(SHOWN)];
  const rows = (some: FindingDetail["channels"]) =>
    some.map(({ id, name, customers }) => (
      <li key={id} className="flex items-baseline justify-between gap-4 border-b border-line py-1.5">
        <TextLink href={href(`/channels/${encodeURIComponent(id)}`)}>{name}</TextLink>
        <span className="text-ink-muted">
          {customers === null ? t("detail.perWeekUnknown") : format.number(customers)}
        </span>
      </li>
    ));
  return (
    <Section
      title={t("detail.reaches")}
      description={
        channels.length === 0
          ? t("detail.reachesNone")
          : known.length > 0
            ? t("detail.reachesSum", { channels: channels.length, customers: total })
            : t("detail.reachesChannels", { channels: channels.length })
      }
    >
      {channels.length > 0 && (
        <div className="max-w-[36rem] text-sm">
          <ul>{rows(shown)}</ul>
          {rest.length > 0 && (
            <details>
              <summary className="cursor-pointer py-2 text-accent">
                {t("detail.moreChannels", { count: rest.length })}
              </summary>
              <ul>{rows(rest)}</ul>
            </details>
          )}
        </div>
      )}
    </Section>
  );
}
