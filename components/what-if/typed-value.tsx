"use client";

import { useState } from "react";
import { Input } from "@/components/ui/input";
import type { DraftLine } from "@/lib/contracts/rehearsal";
import { WeekInput } from "./week-input";

type TypedValueProps = {
  shape: NonNullable<DraftLine["shape"]>;
  label: string;
  value: unknown;
  onChange: (value: unknown) => void;
};

/** The control for a value that is typed; values that are chosen were chosen in the search already. */
export function TypedValue({ shape, label, value, onChange }: TypedValueProps) {
  if (shape === "week")
    return <WeekInput label={label} value={Array.isArray(value) ? value : []} onChange={onChange} />;
  if (shape === "number")
    return (
      <TypedText
        type="number"
        label={label}
        text={typeof value === "number" ? String(value) : ""}
        read={(text) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined)}
        onChange={onChange}
      />
    );
  if (shape !== "instant" && shape !== "day") return null;
  const text = typeof value === "string" ? value : "";
  return (
    <TypedText
      type="date"
      label={label}
      text={text.slice(0, 10)}
      read={(day) => (day === "" ? undefined : shape === "day" ? day : `${day}${text.slice(10)}`)}
      onChange={onChange}
    />
  );
}

type TypedTextProps = {
  type: "date" | "number";
  label: string;
  text: string;
  /** Undefined while what is typed is no value yet: it stays in the field and out of the draft. */
  read: (text: string) => unknown;
  onChange: (value: unknown) => void;
};

function TypedText({ type, label, text, read, onChange }: TypedTextProps) {
  const [typed, setTyped] = useState(text);
  return (
    <Input
      type={type}
      min={type === "number" ? 0 : undefined}
      aria-label={label}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        const value = read(event.target.value);
        if (value !== undefined) onChange(value);
      }}
      className="mt-1 w-40 text-sm"
    />
  );
}
