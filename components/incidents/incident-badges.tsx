import {
  CircleCheck,
  CircleDot,
  FlagTriangleRight,
  GraduationCap,
  type LucideIcon,
  NotebookPen,
  OctagonAlert,
  Shield,
  Siren,
  TriangleAlert,
  CircleMinus,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { BadgeTone } from "@/components/ui/badge-styles";
import type { IncidentRow } from "@/lib/contracts/incidents";

type Look = { icon: LucideIcon; tone: BadgeTone };

const severities: Record<IncidentRow["severity"], Look> = {
  critical: { icon: Siren, tone: "refuted" },
  major: { icon: OctagonAlert, tone: "refuted" },
  moderate: { icon: TriangleAlert, tone: "degraded" },
  minor: { icon: CircleMinus, tone: "neutral" },
};
const statuses: Record<IncidentRow["status"], Look> = {
  open: { icon: CircleDot, tone: "refuted" },
  mitigated: { icon: Shield, tone: "degraded" },
  recovered: { icon: CircleCheck, tone: "proven" },
  review: { icon: NotebookPen, tone: "info" },
  closed: { icon: FlagTriangleRight, tone: "closed" },
};

export function IncidentSeverityBadge({ severity }: { severity: IncidentRow["severity"] }) {
  const t = useTranslations("incidents");
  const { icon: Icon, tone } = severities[severity];
  return (
    <Badge tone={tone} title={t(`severityMeaning.${severity}`)}>
      <Icon aria-hidden />
      {t(`severity.${severity}`)}
    </Badge>
  );
}

export function IncidentStatusBadge({ status }: { status: IncidentRow["status"] }) {
  const t = useTranslations("incidents");
  const { icon: Icon, tone } = statuses[status];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(`status.${status}`)}
    </Badge>
  );
}

export function DrillBadge() {
  const t = useTranslations("incidents");
  return (
    <Badge tone="outline">
      <GraduationCap aria-hidden />
      {t("kind.drill")}
    </Badge>
  );
}
