import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ProofVerdict } from "@/lib/contracts/proof";

const LOOKS = {
  PROVEN: { icon: CircleCheck, tone: "text-proven" },
  REFUTED: { icon: CircleX, tone: "text-refuted" },
  UNKNOWN: { icon: CircleDashed, tone: "text-unknown" },
} as const;

/** Whether a channel can be received at the moment of the snapshot: a shape and a colour, the word on hover and spoken. */
export function NowMark({ verdict }: { verdict: ProofVerdict }) {
  const t = useTranslations("channels");
  const { icon: Icon, tone } = LOOKS[verdict];
  const label = t("nowIs", { verdict: t(`verdict.${verdict}`) });
  return (
    <span title={label} className={`inline-flex shrink-0 ${tone}`}>
      <Icon aria-hidden className="size-4" />
      <span className="sr-only">{label}</span>
    </span>
  );
}
