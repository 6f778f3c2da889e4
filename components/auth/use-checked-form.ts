"use client";

import { type ChangeEvent, type FocusEvent, useState } from "react";

/** What is wrong with a value, in a sentence, or null. */
export type Check = (value: string, values: Record<string, string>) => string | null;

type Control = HTMLInputElement | HTMLSelectElement;

/**
 * A form that keeps what was typed, looks at a field when it is left, and again while a refused one is being mended.
 * Spread `events` on the form; give each `Field` its `errors[name]`.
 */
export function useCheckedForm<Name extends string>(checks: Record<Name, Check>) {
  const [errors, setErrors] = useState<Record<string, string | null>>({});

  const isChecked = (name: string): name is Name => Object.hasOwn(checks, name);

  function look({ target }: FocusEvent<HTMLFormElement> | ChangeEvent<HTMLFormElement>, isLeft: boolean) {
    const { name, value, form } = target as unknown as Control;
    if (!form || !isChecked(name)) return;
    // An empty field is told off when the form is sent, not when somebody merely walks past it.
    if (isLeft ? value === "" : !errors[name]) return;
    const error = checks[name](value, valuesOf(form));
    setErrors((known) => ({ ...known, [name]: error }));
  }

  return {
    errors,
    events: {
      // Sent before this script runs, a form must not put a password into the address.
      method: "post",
      noValidate: true,
      onBlur: (event: FocusEvent<HTMLFormElement>) => look(event, true),
      onChange: (event: ChangeEvent<HTMLFormElement>) => look(event, false),
    },
    /** The checked values, and only those, when all are right; otherwise null, with the first wrong one in focus. */
    read(form: HTMLFormElement): Record<Name, string> | null {
      const values = valuesOf(form);
      const names = Object.keys(checks).filter(isChecked);
      const found = Object.fromEntries(names.map((name) => [name, checks[name](values[name] ?? "", values)]));
      setErrors(found);
      const wrong = names.find((name) => found[name]);
      if (!wrong)
        return Object.fromEntries(names.map((name) => [name, values[name] ?? ""])) as Record<Name, string>;
      (form.elements.namedItem(wrong) as Control | null)?.focus();
      return null;
    },
    /** Shows what the server refused. */
    refuse: (fieldErrors: Readonly<Record<string, string>>) =>
      setErrors((known) => ({ ...known, ...fieldErrors })),
  };
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return Object.fromEntries(entries);
}
