"use client";

import { CircleCheck, CircleDashed, CircleDot, CircleSlash, CircleX, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PullView } from "@/lib/contracts/pulls";

const LOOKS = {
  queued: { icon: Clock, tone: "text-ink-muted" },
  running: { icon: CircleDot, tone: "text-accent" },
  succeeded: { icon: CircleCheck, tone: "text-proven" },
  partial: { icon: CircleDashed, tone: "text-unknown" },
  failed: { icon: CircleX, tone: "text-refuted" },
  cancelled: { icon: CircleSlash, tone: "text-ink-muted" },
} as const;

export function PullState({ pull: { status } }: { pull: Pick<PullView, "status"> }) {
  const t = useTranslations("sources");
  const { icon: Icon, tone } = LOOKS[status];
  return (
    <span className={`inline-flex items-center gap-1.5 ${tone}`}>
      <Icon aria-hidden className="size-4" />
      {t(`pull.${status}`)}
    </span>
  );
}
