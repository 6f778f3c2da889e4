"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type MomentFieldProps = {
  label: string;
  help?: string;
  error?: string | undefined;
  /** ISO text; empty for none. */
  value: string;
  onValueChange: (iso: string) => void;
};

/** A moment to come, on the clock of the reader's device. */
export function MomentField({ label, help, error, value, onValueChange }: MomentFieldProps) {
  return (
    <Field label={label} help={help} error={error} optional>
      {(control) => (
        <Input
          {...control}
          type="datetime-local"
          className="w-56"
          value={toLocal(value)}
          onChange={({ target }) => onValueChange(toIso(target.value))}
        />
      )}
    </Field>
  );
}

function toLocal(iso: string): string {
  if (!iso) return "";
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function toIso(local: string): string {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? "" : at.toISOString();
}
