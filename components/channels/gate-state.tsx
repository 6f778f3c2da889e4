import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { GateView } from "@/lib/contracts/explanation";

const LOOKS = {
  open: { icon: CircleCheck, tone: "text-proven" },
  closed: { icon: CircleX, tone: "text-refuted" },
  unknown: { icon: CircleDashed, tone: "text-unknown" },
} as const;

/** A gate's state as icon and word; with `iconOnly` the word is spoken. */
export function GateStateMark({ state, iconOnly = false }: { state: GateView["state"]; iconOnly?: boolean }) {
  const t = useTranslations("proof");
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <span className={`inline-flex items-center gap-1 text-sm ${tone}`}>
      <Icon aria-hidden className="size-4" />
      <span className={iconOnly ? "sr-only" : undefined}>{t(`gateState.${state}`)}</span>
    </span>
  );
}
