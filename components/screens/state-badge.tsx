"use client";

import { CircleAlert, CircleCheck, CircleDashed, Clock, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ScreenSummary } from "@/lib/contracts/declared-screens";

const LOOKS = {
  never: { icon: CircleDashed, tone: "outline" },
  fresh: { icon: CircleCheck, tone: "proven" },
  ageing: { icon: Clock, tone: "degraded" },
  aged: { icon: Hourglass, tone: "unknown" },
  misfit: { icon: CircleAlert, tone: "refuted" },
} as const;

/** How far what was declared can still be relied on. */
export function StateBadge({ state }: Pick<ScreenSummary, "state">) {
  const t = useTranslations("screens");
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(`state.${state}`)}
    </Badge>
  );
}
