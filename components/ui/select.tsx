"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { inputStyles } from "./input";

export type SelectOption<Value extends string = string> = {
  value: Value;
  label: string;
  disabled?: boolean;
};

type SelectProps<Value extends string> = Omit<ComponentProps<"select">, "value" | "onChange" | "children"> & {
  options: readonly SelectOption<Value>[];
  value: Value | undefined;
  onValueChange: (value: Value) => void;
  /** Shown until something is chosen; cannot be chosen again. */
  placeholder?: string;
};

/** The browser's own select: the phone's wheel, the reader's keyboard, every form. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onValueChange, placeholder, className, ...rest } = props;
  return (
    <span className={classNames("relative inline-flex w-full", className)}>
      <select
        {...rest}
        value={value ?? ""}
        onChange={(event) => onValueChange(event.target.value as Value)}
        className={classNames(inputStyles, "appearance-none pe-8", value === undefined && "text-ink-subtle")}
      >
        {placeholder !== undefined && (
          <option value="" disabled hidden>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            disabled={option.disabled}
            className="bg-raised text-ink"
          >
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute end-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-subtle"
      />
    </span>
  );
}
