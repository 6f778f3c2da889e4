"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Spinner } from "@/components/ui/spinner";
import type { Progress } from "@/lib/client/self-check/run-checks";
import { type Check, CHECKS, outcomeOf } from "@/lib/contracts/self-checks";
import { CheckFix } from "./check-fix";
import { OutcomeMark } from "./outcome-mark";
import { useFactWords } from "./use-fact-words";

/** All tests in their order: what each ended with, the number behind it, and what to click where something is wrong. */
export function CheckList({ progress, running }: { progress: Progress; running: Check | null }) {
  const t = useTranslations("self-check");
  const factOf = useFactWords();
  return (
    <ul aria-label={t("listLabel")} className="flex flex-col divide-y divide-line border-y border-line">
      {CHECKS.map((check) => {
        const code = progress.codes[check];
        const fact = factOf(check, progress.facts);
        return (
          <li key={check} className="flex flex-col gap-1 py-3">
            <span className="flex flex-wrap items-center justify-between gap-2">
              <span className="text-sm font-medium">{t(`check.${check}.name`)}</span>
              {code ? (
                <OutcomeMark outcome={outcomeOf(check, code)} />
              ) : (
                <Badge tone="outline">
                  {running === check && <Spinner />}
                  {t(running === check ? "outcome.running" : "outcome.waiting")}
                </Badge>
              )}
            </span>
            {code && (
              <span className="text-sm text-ink-muted">
                {t(`code.${check}.${code}` as Parameters<typeof t>[0])}
                {fact && <span className="ms-2 text-ink-subtle tabular-nums">{fact}</span>}
              </span>
            )}
            {code && outcomeOf(check, code) === "problem" && <CheckFix check={check} />}
          </li>
        );
      })}
    </ul>
  );
}
