"use client";

import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { ProbeRunView, ProbeStepView } from "@/lib/contracts/probes";

const LOOKS = {
  passed: { icon: CircleCheck, colour: "text-proven" },
  warned: { icon: TriangleAlert, colour: "text-degraded" },
  failed: { icon: CircleX, colour: "text-refuted" },
} as const;

/** The way as it was walked: what each step found, and what to do where it found something. */
export function StepList({ run }: { run: ProbeRunView }) {
  const t = useTranslations("probes");
  return (
    <ol aria-label={t("steps")} className="flex flex-col">
      {run.steps.map((step) => (
        <StepLine key={step.step} step={step} />
      ))}
    </ol>
  );
}

function StepLine({ step }: { step: ProbeStepView }) {
  const t = useTranslations("probes");
  const { icon: Icon, colour } = LOOKS[step.outcome];
  return (
    <li className="grid grid-cols-[1.25rem_5.5rem_1fr_auto] items-start gap-x-2 border-b border-line py-2 text-sm last:border-b-0 max-sm:grid-cols-[1.25rem_1fr_auto]">
      <Icon aria-hidden className={classNames("mt-[0.15em] size-4", colour)} />
      <span className="text-ink-subtle max-sm:col-span-2">{t(`step.${step.step}`)}</span>
      <span className="min-w-0 max-sm:col-span-3 max-sm:col-start-2">
        <span className="sr-only">{t(`outcome.${step.outcome}`)} </span>
        {t(`code.${step.step}.${step.code}` as Parameters<typeof t>[0], {
          status: "",
          daysLeft: "",
          ...step.facts,
        })}
        {step.outcome !== "passed" && (
          <span className="block text-xs text-ink-muted">
            {t(`remedy.${step.step}.${step.code}` as Parameters<typeof t>[0])}
          </span>
        )}
      </span>
      <span className="text-xs text-ink-subtle tabular-nums max-sm:col-start-3 max-sm:row-start-1">
        {t("ms", { ms: step.ms })}
      </span>
    </li>
  );
}
