"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { Sentence } from "@/lib/contracts/explanation";

/** Not seen again is not repaired: says what was missing to tell. */
export function UndecidedNote({ reason }: { reason: Sentence }) {
  const t = useTranslations("findings");
  const text = useText();
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 rounded-md border border-dashed border-control px-3 py-2 text-sm">
      <VerdictBadge verdict="unknown" label={t("notLookedAgain")} />
      <span>{t("detail.undecided")}</span>
      <span className="text-ink-muted">{text(reason)}</span>
    </p>
  );
}
