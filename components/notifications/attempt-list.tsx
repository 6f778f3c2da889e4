"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Time } from "@/components/ui/time";
import type { DeliveryView } from "@/lib/contracts/notifications";

type AttemptListProps = { id: string; attempts: DeliveryView["attempts"] };

/** Every try: when, how long, and what the other side said, in its own words and explained. */
export function AttemptList({ id, attempts }: AttemptListProps) {
  const t = useTranslations("notifications");
  const text = useText();
  const [latest] = attempts;
  if (!latest) return null;
  const { sent, text: why, remedy } = latest.outcome;
  return (
    <>
      {!sent && why && (
        <p className="text-sm">
          <span className="text-refuted">{text(why)}</span> {remedy && text(remedy)}
        </p>
      )}
      <details>
        <summary className="cursor-pointer text-xs text-ink-muted">
          {t("attempts", { count: attempts.length })}
        </summary>
        <ol aria-label={t("attemptLog")} className="flex flex-col gap-1.5 pt-1.5 text-xs">
          {attempts.map(({ id: attemptId, at, tookMs, outcome }) => (
            <li key={`${id} ${attemptId}`} className="flex flex-col gap-0.5">
              <span className="flex flex-wrap gap-x-3 text-ink-muted">
                <Time value={at} show="moment" />
                <span className="tabular-nums">{t("took", { ms: tookMs })}</span>
                <span className="font-medium text-ink">
                  {t(outcome.sent ? "accepted" : "refused", { code: outcome.code })}
                </span>
              </span>
              {outcome.reply && (
                <code className="rounded-sm bg-sunken px-1.5 py-0.5 break-all text-ink-muted">
                  {outcome.reply}
                </code>
              )}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
