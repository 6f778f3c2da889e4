"use client";

import { useTranslations } from "next-intl";
import { clock } from "@/components/proof/hour-cell";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { Spare } from "@/lib/contracts/resilience";

type WeakestHourProps = { channelId: string; weakest: NonNullable<Spare["weakest"]> };

/** The hour with the least to spare, leading to its explanation. */
export function WeakestHour({ channelId, weakest: { hour, people } }: WeakestHourProps) {
  const t = useTranslations("resilience");
  const tProof = useTranslations("proof");
  const href = useViewHref();
  const day = (Math.floor(hour / 24) + 1) as 1;
  return t.rich("weakest", {
    people,
    hour: () => (
      <TextLink href={href(`/channels/${encodeURIComponent(channelId)}`, { hour: String(hour) })}>
        {tProof(`day.${day}`)} {clock(hour)}
      </TextLink>
    ),
  });
}
