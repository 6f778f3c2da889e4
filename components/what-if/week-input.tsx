"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { DAYS } from "@/components/proof/hour-cell";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type DayInterval, minutesOf, timeOf } from "./day-interval";

type WeekInputProps = {
  label: string;
  value: DayInterval[];
  onChange: (value: DayInterval[]) => void;
};

/** A weekly timetable, one stretch of a day per line. */
export function WeekInput({ label, value, onChange }: WeekInputProps) {
  const t = useTranslations("what-if");
  const tProof = useTranslations("proof");
  const put = (at: number, change: Partial<DayInterval>) =>
    onChange(value.map((one, other) => (other === at ? { ...one, ...change } : one)));
  return (
    <div role="group" aria-label={label} className="mt-1 flex flex-col items-start gap-1">
      {value.map((interval, at) => (
        <div key={at} className="flex flex-wrap items-center gap-1">
          <Select
            aria-label={t("week.day")}
            className="w-24"
            value={String(interval.day)}
            options={DAYS.map((day) => ({ value: String(day), label: tProof(`day.${day}`) }))}
            onValueChange={(day) => put(at, { day: Number(day) })}
          />
          {(["start", "end"] as const).map((end) => (
            <Input
              key={end}
              type="time"
              aria-label={t(`week.${end}`)}
              value={timeOf(interval[end])}
              onChange={(event) => {
                const minutes = minutesOf(event.target.value, end);
                if (minutes !== null) put(at, { [end]: minutes });
              }}
              className="w-28 text-sm"
            />
          ))}
          <IconButton
            label={t("week.remove")}
            onClick={() => onChange(value.filter((_, other) => other !== at))}
          >
            <X aria-hidden />
          </IconButton>
        </div>
      ))}
      <Button
        variant="ghost"
        onClick={() => onChange([...value, { day: 1, start: 540, end: 1080, ...nextDay(value) }])}
      >
        <Plus aria-hidden />
        {t("week.add")}
      </Button>
    </div>
  );
}

/** Somebody who adds a stretch mostly means the next day at the same hours. */
function nextDay(value: readonly DayInterval[]): Partial<DayInterval> {
  const last = value.at(-1);
  return last ? { ...last, day: (last.day % 7) + 1 } : {};
}
