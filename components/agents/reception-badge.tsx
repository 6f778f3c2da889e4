import { useTranslations } from "next-intl";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { AgentReception } from "@/lib/contracts/agents";

const BADGES = {
  open: "proven",
  closed: "refuted",
  unknown: "unknown",
  off: "closed",
  unreached: "not-applicable",
} as const;

/** Whether somebody receives at the moment of the snapshot; being off duty is no fault and stays quiet. */
export function ReceptionBadge({ state }: { state: AgentReception }) {
  const t = useTranslations("agents");
  return <VerdictBadge verdict={BADGES[state]} label={t(`reception.${state}`)} />;
}
