import { CircleCheck, CircleDashed, CircleX, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { BadgeTone } from "@/components/ui/badge-styles";
import type { CheckOutcome } from "@/lib/contracts/self-checks";

const LOOKS: Record<CheckOutcome, { icon: LucideIcon; tone: BadgeTone }> = {
  ok: { icon: CircleCheck, tone: "proven" },
  problem: { icon: CircleX, tone: "refuted" },
  untested: { icon: CircleDashed, tone: "unknown" },
};

export function OutcomeMark({ outcome }: { outcome: CheckOutcome }) {
  const t = useTranslations("self-check");
  const { icon: Icon, tone } = LOOKS[outcome];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(`outcome.${outcome}`)}
    </Badge>
  );
}
