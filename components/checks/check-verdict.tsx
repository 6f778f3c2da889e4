"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Time } from "@/components/ui/time";
import type { CheckDetail } from "@/lib/contracts/checks";

/** The verdict in a sentence: counts where the rule could look, the reason where it could not. */
export function CheckVerdict({ detail: { check, view } }: { detail: CheckDetail }) {
  const t = useTranslations("checks");
  const text = useText();
  const { verdict, reason, findings, unjudged, passed } = check;
  const time = () => <Time value={view.snapshot.takenAt} show="moment" />;
  if (reason) return t.rich(`sentence.${verdict}`, { reason: text(reason), time });
  return t.rich("sentence.counts", { findings, unjudged, passed, time });
}
