"use client";

import { useTranslations } from "next-intl";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Time } from "@/components/ui/time";
import { MomentField } from "./moment-field";

const MINUTES = [0, 15, 60] as const;
const words = { 0: "justNow", 15: "quarterAgo", 60: "hourAgo" } as const;

type SinceChoiceProps = {
  /** ISO text, or empty: just now. */
  value: string;
  /** The moment that where the declaring began suggests; empty where there is none. */
  origin: string;
  onValueChange: (iso: string) => void;
};

/** Since when: one tap for the usual answers, the clock for the others. */
export function SinceChoice({ value, origin, onValueChange }: SinceChoiceProps) {
  const t = useTranslations("incidents");
  const choice = value === "" ? "0" : value === origin ? "origin" : "clock";

  function choose(next: string) {
    if (next === "origin") onValueChange(origin);
    else if (next === "0") onValueChange("");
    else onValueChange(new Date(Date.now() - (Number(next) || 0) * 60_000).toISOString());
  }

  return (
    <div className="flex flex-col gap-2">
      <span className="text-sm font-medium">{t("declare.since")}</span>
      <div className="-mx-1 overflow-x-auto px-1 py-0.5">
        <SegmentedControl
          label={t("declare.since")}
          value={choice}
          onValueChange={choose}
          options={[
            ...(origin ? [{ value: "origin", label: <Time value={origin} show="moment" /> }] : []),
            ...MINUTES.map((minutes) => ({
              value: String(minutes),
              label: t(`declare.${words[minutes]}`),
            })),
            { value: "clock", label: t("declare.atTime") },
          ]}
        />
      </div>
      {choice === "clock" && (
        <MomentField label={t("clock.started")} value={value} onValueChange={onValueChange} />
      )}
    </div>
  );
}
