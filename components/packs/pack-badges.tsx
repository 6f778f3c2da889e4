"use client";

import { CircleCheck, CircleDashed, CircleSlash, CircleX, Clock, Gavel, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { PackRow } from "@/lib/contracts/packs";

/** How far it is, and once it is made how much of what it should hold it holds. */
export function PackState({ pack }: { pack: Pick<PackRow, "status" | "completeness" | "deleted" | "held"> }) {
  const t = useTranslations("packs");
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <Main pack={pack} />
      {pack.held && (
        <Badge tone="info">
          <Gavel aria-hidden />
          {t("held")}
        </Badge>
      )}
    </span>
  );
}

function Main({ pack: { status, completeness, deleted } }: Parameters<typeof PackState>[0]) {
  const t = useTranslations("packs");
  if (deleted)
    return (
      <Badge tone="closed">
        <Trash2 aria-hidden />
        {t("deleted")}
      </Badge>
    );
  if (status === "queued" || status === "running")
    return (
      <Badge tone="info">
        <Clock aria-hidden />
        {t(`status.${status}`)}
      </Badge>
    );
  if (status !== "made")
    return (
      <Badge tone={status === "failed" ? "refuted" : "closed"}>
        {status === "failed" ? <CircleX aria-hidden /> : <CircleSlash aria-hidden />}
        {t(`status.${status}`)}
      </Badge>
    );
  if (completeness === "complete")
    return (
      <Badge tone="proven">
        <CircleCheck aria-hidden />
        {t("completeness.complete")}
      </Badge>
    );
  return (
    <Badge tone={completeness === "failed" ? "refuted" : "unknown"}>
      <CircleDashed aria-hidden />
      {t(`completeness.${completeness ?? "failed"}`)}
    </Badge>
  );
}
