"use client";

import type { UseMutationResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { Progress } from "@/lib/client/self-check/run-checks";
import { type CheckOutcome, CHECKS, outcomeOf } from "@/lib/contracts/self-checks";

type CheckSummaryProps = {
  stage: "summary" | "sent";
  progress: Progress;
  send: UseMutationResult<{ agentName: string; at: string }, Error, void>;
  onAgain: () => void;
};

/** How many of each outcome, then sending it, then that it was sent. */
export function CheckSummary({ stage, progress, send, onAgain }: CheckSummaryProps) {
  const t = useTranslations("self-check");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [stage]);
  const count = (outcome: CheckOutcome) =>
    CHECKS.filter((check) => outcomeOf(check, progress.codes[check] ?? "") === outcome).length;
  const problems = count("problem");
  return (
    <section aria-label={t("summary.label")} className="flex flex-col gap-3">
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-lg outline-none">
          {stage === "sent" ? t("sent.title") : t("summary.title", { problems })}
        </h2>
        <p className="text-sm text-ink-muted">
          {stage === "sent" && send.data
            ? t.rich("sent.hint", {
                name: send.data.agentName,
                time: () => <Time value={send.data?.at ?? ""} show="moment" />,
              })
            : t("summary.counts", { ok: count("ok"), problems, untested: count("untested") })}
        </p>
      </div>
      {stage === "summary" && <p className="text-sm text-ink-muted">{t("summary.hint")}</p>}
      <RefusalOf error={send.error} />
      <div className="flex flex-wrap gap-2">
        {stage === "summary" && (
          <Button variant="primary" pending={send.isPending} onClick={() => send.mutate()}>
            {t("summary.send")}
          </Button>
        )}
        <Button onClick={onAgain}>{t("summary.again")}</Button>
      </div>
    </section>
  );
}
