"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";

type EditFieldProps = {
  /** `part-row-field`: what a finding's link names. */
  id: string;
  label: string;
  help?: string;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  isLong?: boolean;
  optional?: boolean;
};

export function EditField({ value, onChange, isLong = false, optional = true, ...field }: EditFieldProps) {
  return (
    <div className={isLong ? "sm:col-span-2" : undefined}>
      <Field {...field} optional={optional}>
        {(control) =>
          isLong ? (
            <Textarea {...control} value={value} onChange={(event) => onChange(event.target.value)} />
          ) : (
            <Input
              {...control}
              autoComplete="off"
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          )
        }
      </Field>
    </div>
  );
}

type EditDayProps = {
  id: string;
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
};

/** A day in the reader's own time zone, kept as a moment. */
export function EditDay({ value, onChange, ...field }: EditDayProps) {
  const t = useTranslations("emergency");
  return (
    <Field {...field} help={t("dayHint")} optional>
      {(control) => (
        <Input
          {...control}
          type="date"
          value={value ? dayOf(new Date(value)) : ""}
          onChange={({ target }) =>
            onChange(target.value ? new Date(`${target.value}T12:00`).toISOString() : null)
          }
        />
      )}
    </Field>
  );
}

function dayOf(date: Date): string {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

type EditAnswerProps = {
  id: string;
  label: string;
  value: boolean | null;
  onChange: (value: boolean | null) => void;
};

const ANSWERS = { unknown: null, yes: true, no: false } as const;

/** Yes, no, or not said: what nobody said is judged as unknown. */
export function EditAnswer({ value, onChange, ...field }: EditAnswerProps) {
  const t = useTranslations("emergency");
  return (
    <Field {...field}>
      {(control) => (
        <Select
          {...control}
          value={value === null ? "unknown" : value ? "yes" : "no"}
          onValueChange={(answer) => onChange(ANSWERS[answer])}
          options={(["unknown", "yes", "no"] as const).map((one) => ({
            value: one,
            label: t(`answer.${one}`),
          }))}
        />
      )}
    </Field>
  );
}
