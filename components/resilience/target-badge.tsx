import { CircleCheck, CircleHelp, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ChannelResilience } from "@/lib/contracts/resilience";

const LOOKS = {
  met: { icon: CircleCheck, tone: "proven" },
  below: { icon: TriangleAlert, tone: "degraded" },
  unknown: { icon: CircleHelp, tone: "unknown" },
} as const;

/** What is asked of a channel, and whether it reaches it. */
export function TargetBadge({ target: { losses, state } }: Pick<ChannelResilience, "target">) {
  const t = useTranslations("resilience");
  if (losses === 0) return <span className="text-ink-subtle">{t("target.losses.0")}</span>;
  if (state === "none") return <span className="text-ink-subtle">{t("target.k", { losses })}</span>;
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(`target.state.${state}`, { losses })}
    </Badge>
  );
}
