"use client";

import { CircleCheck, CircleHelp, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { AuditChainState } from "@/lib/contracts/audit-chain";

/** Intact, without anything signed, or where it broke. */
export function AuditChainSentence({ chain }: { chain: AuditChainState }) {
  const t = useTranslations("audit-log.chain");
  if (chain.state === "broken") {
    const { fault, seq, against } = chain;
    return (
      <span className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <Badge tone="refuted">
          <CircleX aria-hidden />
          {t("broken")}
        </Badge>
        <span>
          {against === "brought" && t("againstBrought")}
          {seq === null ? t(`faults.${fault}`) : t("at", { seq, fault: t(`faults.${fault}`) })}
        </span>
      </span>
    );
  }
  const { from, count, checkpoint } = chain;
  const Icon = checkpoint ? CircleCheck : CircleHelp;
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <Badge tone={checkpoint ? "proven" : "unknown"}>
        <Icon aria-hidden />
        {t(checkpoint ? "intact" : "unanchored")}
      </Badge>
      <span>{from === 0 ? t("whole", { count }) : t("since", { from, count })}</span>
      <span className="text-ink-muted">
        {checkpoint
          ? t.rich("checkpoint", {
              count: checkpoint.checkpoint.count,
              at: () => <Time value={checkpoint.checkpoint.at} show="moment" />,
            })
          : t("noCheckpoint")}
      </span>
    </span>
  );
}
