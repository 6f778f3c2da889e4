"use client";

import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { Spare } from "@/lib/contracts/resilience";
import { LevelBadge } from "./level-badge";
import { WeakestHour } from "./weakest-hour";

/** A channel's resilience in one line, leading to what it hangs on. */
export function ResilienceLine({ channelId, spare }: { channelId: string; spare: Spare }) {
  const t = useTranslations("resilience");
  const href = useViewHref();
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-muted">
      <span>{t("line")}</span>
      <LevelBadge level={spare.level} />
      <span>
        {spare.weakest ? <WeakestHour channelId={channelId} weakest={spare.weakest} /> : t("noHour")}
      </span>
      <TextLink href={href("/resilience")}>{t("all")}</TextLink>
    </p>
  );
}
