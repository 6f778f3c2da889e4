"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { passwordRule } from "@/lib/contracts/password";
import { PasswordInput } from "./password-input";

type NewPasswordFieldProps = { name: string; label: string; error: string | null | undefined };

/** Says the whole rule before anything goes wrong. */
export function NewPasswordField({ name, label, error }: NewPasswordFieldProps) {
  const t = useTranslations("auth");
  return (
    <Field label={label} help={t("password.hint", passwordRule)} error={error}>
      {(control) => <PasswordInput {...control} name={name} autoComplete="new-password" />}
    </Field>
  );
}
