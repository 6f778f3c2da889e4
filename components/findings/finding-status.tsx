import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { BadgeTone } from "@/components/ui/badge-styles";
import type { FindingStatus } from "@/lib/contracts/findings";

const TONES = {
  new: "accent",
  open: "outline",
  reopened: "degraded",
  resolved: "proven",
} as const satisfies Record<FindingStatus, BadgeTone>;

export function FindingStatusBadge({ status }: { status: FindingStatus }) {
  const t = useTranslations("findings");
  return (
    <Badge tone={TONES[status]} title={t(`statusMeaning.${status}`)}>
      {t(`statusName.${status}`)}
    </Badge>
  );
}
