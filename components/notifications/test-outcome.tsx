"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import type { DeliveryView } from "@/lib/contracts/notifications";

/** What came of the test: the other side's own words, and what they mean. */
export function TestOutcome({ delivery }: { delivery: DeliveryView }) {
  const t = useTranslations("notifications");
  const text = useText();
  const outcome = delivery.attempts[0]?.outcome;
  if (!outcome) return <p className="text-sm text-ink-muted">{t("testRunning")}</p>;
  if (outcome.sent)
    return (
      <p role="status" className="rounded-md bg-proven-soft px-3 py-2 text-sm font-medium text-proven">
        {t("testSent")}
      </p>
    );
  return (
    <div role="alert" className="flex flex-col gap-1 rounded-md bg-refuted-soft px-3 py-2 text-sm">
      {outcome.text && <strong className="font-medium text-refuted">{text(outcome.text)}</strong>}
      {outcome.remedy && <span>{text(outcome.remedy)}</span>}
      {outcome.reply && <code className="text-xs break-all text-ink-muted">{outcome.reply}</code>}
    </div>
  );
}
