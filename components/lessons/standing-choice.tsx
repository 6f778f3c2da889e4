"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import type { StandingCheck } from "@/lib/contracts/lessons";
import { CheckVerdicts } from "./check-verdicts";

type StandingChoiceProps = {
  standing: readonly StandingCheck[];
  value: string | null;
  onChange: (ruleId: string) => void;
};

/** Checks that were there and failed: the lesson may be to listen to one of them. */
export function StandingChoice({ standing, value, onChange }: StandingChoiceProps) {
  const t = useTranslations("lessons");
  const text = useText();
  if (standing.length === 0) return <p className="text-sm text-ink-muted">{t("standingNone")}</p>;
  return (
    <fieldset className="flex max-w-3xl flex-col divide-y divide-line border-y border-line">
      <legend className="sr-only">{t("standing")}</legend>
      {standing.map(({ ruleId, title, ...judged }) => (
        <label key={ruleId} className="flex items-start gap-3 py-3 text-sm has-checked:bg-selected">
          <input
            type="radio"
            name="standing"
            value={ruleId}
            checked={value === ruleId}
            disabled={judged.gap !== null}
            onChange={() => onChange(ruleId)}
            className="mt-1 accent-(--accent)"
          />
          <span className="flex min-w-0 flex-col gap-1">
            <span className="font-medium">{text(title)}</span>
            <CheckVerdicts {...judged} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
