import { BellOff, Info, type LucideIcon, OctagonX, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "./badge";
import type { BadgeTone } from "./badge-styles";

const looks = {
  blocker: { icon: OctagonX, tone: "refuted" },
  degraded: { icon: TriangleAlert, tone: "degraded" },
  silent: { icon: BellOff, tone: "silent" },
  info: { icon: Info, tone: "info" },
} satisfies Record<string, { icon: LucideIcon; tone: BadgeTone }>;

export function SeverityBadge({ severity, className }: { severity: keyof typeof looks; className?: string }) {
  const t = useTranslations("common");
  const { icon: Icon, tone } = looks[severity];
  return (
    <Badge tone={tone} className={className} title={t(`severityMeaning.${severity}`)}>
      <Icon aria-hidden />
      {t(`severity.${severity}`)}
    </Badge>
  );
}
