"use client";

import { useTranslations } from "next-intl";
import { ProvenanceBadge } from "@/components/ui/provenance-badge";
import type { AgentRow } from "@/lib/contracts/agents";

type LoadValueProps = Pick<AgentRow, "limit" | "load">;

/** Conversations held against how many may be held at once. */
export function LoadValue({ limit, load }: LoadValueProps) {
  const t = useTranslations("agents");
  if (!("value" in limit))
    return (
      <span className="inline-flex items-center gap-1.5">
        {load}
        <ProvenanceBadge state={limit.state} />
      </span>
    );
  if (load === null)
    return <span className="text-ink-muted">{t("limit", { limit: Number(limit.value) })}</span>;
  const isFull = load >= Number(limit.value);
  return (
    <span className={isFull ? "text-refuted" : undefined}>
      {t("loadOf", { load, limit: Number(limit.value) })}
    </span>
  );
}
