import { Shield, ShieldAlert, ShieldCheck, ShieldQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Spare } from "@/lib/contracts/resilience";

const LOOKS = {
  none: { icon: ShieldQuestion, tone: "unknown" },
  0: { icon: ShieldAlert, tone: "degraded" },
  1: { icon: Shield, tone: "neutral" },
  2: { icon: ShieldCheck, tone: "proven" },
} as const;

/** How many losses a channel survives. */
export function LevelBadge({ level }: Pick<Spare, "level">) {
  const t = useTranslations("resilience");
  const { icon: Icon, tone } = LOOKS[level ?? "none"];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(`level.${level ?? "none"}`)}
    </Badge>
  );
}
