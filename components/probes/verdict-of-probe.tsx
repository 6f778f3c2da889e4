import { CircleCheck, CircleHelp, CircleX, Clock, ShieldX, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ProbeRunView } from "@/lib/contracts/probes";

const LOOKS = {
  reachable: { icon: CircleCheck, tone: "proven" },
  impaired: { icon: TriangleAlert, tone: "degraded" },
  unreachable: { icon: CircleX, tone: "refuted" },
  refused: { icon: ShieldX, tone: "unknown" },
} as const;

/** How the newest walk ended; before the first one, nothing is known. */
export function VerdictOfProbe({ run, isDue = false }: { run: ProbeRunView | null; isDue?: boolean }) {
  const t = useTranslations("probes");
  if (!run) {
    const Icon = isDue ? Clock : CircleHelp;
    return (
      <Badge tone="unknown">
        <Icon aria-hidden />
        {t(isDue ? "verdict.due" : "verdict.none")}
      </Badge>
    );
  }
  const { icon: Icon, tone } = LOOKS[run.verdict];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(`verdict.${run.verdict}`)}
    </Badge>
  );
}
