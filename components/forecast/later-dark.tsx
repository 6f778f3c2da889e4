"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { ShowMore } from "@/components/ui/show-more";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { useViewHref } from "@/lib/client/view-params";
import type { ComingDark } from "@/lib/contracts/forecast";

const SHOWN = 5;

/** The other channels that will go dark, in the order in which they do. */
export function LaterDark({ dark }: { dark: ComingDark[] }) {
  const t = useTranslations("forecast");
  const text = useText();
  const href = useViewHref();
  return (
    <section aria-labelledby="later-dark" className="flex flex-col gap-1">
      <h2 id="later-dark" className="text-base font-medium">
        {t("later.title", { count: dark.length })}
      </h2>
      <ShowMore items={dark} first={SHOWN}>
        {(shown) => (
          <ul className="divide-y divide-line border-y border-line text-sm">
            {shown.map(({ channelId, name, start, hours, causes }) => (
              <li key={channelId} className="flex flex-col gap-0.5 py-2">
                <span className="flex flex-wrap items-baseline gap-x-2">
                  <TextLink href={href(`/channels/${encodeURIComponent(channelId)}`)} className="font-medium">
                    {name}
                  </TextLink>
                  <Time value={start} show="moment" />
                  <span className="text-ink-subtle">{t("later.hours", { hours })}</span>
                </span>
                {causes[0] && (
                  <span className="text-ink-muted">
                    {t("later.cause", { subject: causes[0].subject.name, title: text(causes[0].title) })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
    </section>
  );
}
