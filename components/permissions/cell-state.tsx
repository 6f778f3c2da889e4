import { CircleCheck, CircleDashed, CircleMinus, CircleX, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { CellView } from "@/lib/contracts/permissions";

const LOOKS = {
  allowed: { icon: CircleCheck, tone: "proven" },
  denied: { icon: CircleX, tone: "refuted" },
  "not-granted": { icon: CircleMinus, tone: "closed" },
  unknown: { icon: CircleDashed, tone: "unknown" },
} as const;

/** What a cell says, outside the matrix: icon, word and colour, with the conflict beside it. */
export function CellState({ cell: { state, conflict } }: { cell: CellView }) {
  const t = useTranslations("permissions");
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <Badge tone={tone}>
        <Icon aria-hidden />
        {t(`cell.${state}`)}
      </Badge>
      {conflict && (
        <Badge tone="degraded">
          <TriangleAlert aria-hidden />
          {t("conflict")}
        </Badge>
      )}
    </span>
  );
}
