"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Label } from "./label";

export type FieldControl = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  required: boolean;
};

type FieldProps = {
  label: ReactNode;
  /** What is expected, before anything goes wrong. */
  help?: ReactNode;
  /** What is wrong and what to type instead; usually `error.fieldErrors[name]`. */
  error?: ReactNode;
  optional?: boolean;
  /** Only where the address of a page names the control. */
  id?: string;
  /** Spread what you get onto the control: `{(control) => <Input {...control} name="email" />}`. */
  children: (control: FieldControl) => ReactNode;
};

export function Field({ label, help, error, optional = false, id: named, children }: FieldProps) {
  const t = useTranslations("common");
  const made = useId();
  const id = named ?? made;
  const helpId = help ? `${id}-help` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id}>
        {label}
        {optional && <span className="ms-1.5 font-normal text-ink-subtle">{t("optional")}</span>}
      </Label>
      {children({
        id,
        "aria-describedby": [errorId, helpId].filter(Boolean).join(" ") || undefined,
        "aria-invalid": error ? true : undefined,
        required: !optional,
      })}
      {error && (
        <p id={errorId} role="alert" className="flex items-start gap-1 text-xs text-refuted">
          <CircleAlert aria-hidden className="mt-[0.2em] size-3.5 shrink-0" />
          {error}
        </p>
      )}
      {help && (
        <p id={helpId} className="text-xs text-ink-subtle">
          {help}
        </p>
      )}
    </div>
  );
}
