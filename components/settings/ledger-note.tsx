"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Badge } from "@/components/ui/badge";
import { ProvenanceBadge } from "@/components/ui/provenance-badge";
import { Time } from "@/components/ui/time";
import type { SettingSection } from "@/lib/contracts/settings";

/** How a section came to be: read or declared, how far, by whom, when, and what stood in the way. */
export function LedgerNote({ ledger }: { ledger: SettingSection["ledger"] }) {
  const t = useTranslations("settings");
  const tCommon = useTranslations("common");
  const text = useText();
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-muted">
      <ProvenanceBadge state={ledger.basis} />
      {ledger.status === "partial" && <Badge tone="unknown">{tCommon("collection.partial")}</Badge>}
      {ledger.by && <span>{t("by", { name: ledger.by })}</span>}
      {ledger.at && <Time value={ledger.at} show="moment" />}
      {ledger.detail && <span>{text(ledger.detail)}</span>}
    </p>
  );
}
