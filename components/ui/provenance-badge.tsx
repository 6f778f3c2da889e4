import { EyeOff, type LucideIcon, Minus, PenLine, Radio } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "./badge";
import type { BadgeTone } from "./badge-styles";

const looks = {
  observed: { icon: Radio, tone: "neutral" },
  declared: { icon: PenLine, tone: "outline" },
  unreadable: { icon: EyeOff, tone: "unknown" },
  absent: { icon: Minus, tone: "closed" },
} satisfies Record<string, { icon: LucideIcon; tone: BadgeTone }>;

/** How a value is known. Beside a value only when it is not plainly observed; in a legend, always. */
export function ProvenanceBadge({ state, className }: { state: keyof typeof looks; className?: string }) {
  const t = useTranslations("common");
  const { icon: Icon, tone } = looks[state];
  return (
    <Badge tone={tone} className={className} title={t(`provenanceMeaning.${state}`)}>
      <Icon aria-hidden />
      {t(`provenance.${state}`)}
    </Badge>
  );
}
