"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { toast } from "sonner";
import { NewPasswordField } from "@/components/auth/new-password-field";
import { PasswordInput } from "@/components/auth/password-input";
import { RefusalOf } from "@/components/auth/refusal";
import { SubmitButton } from "@/components/auth/submit-button";
import { useCheckedForm } from "@/components/auth/use-checked-form";
import { useChecks } from "@/components/auth/use-checks";
import { Field } from "@/components/ui/field";
import { useChangePassword } from "@/lib/client/account";
import { ClientError } from "@/lib/client/client-error";

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("account");
  const { required, newPassword } = useChecks();
  const form = useCheckedForm({ current: required, next: newPassword(() => email) });
  const change = useChangePassword();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const values = form.read(element);
    if (!values) return;
    change.mutate(values, {
      onSuccess: ({ revoked }) => {
        element.reset();
        toast.success(t("password.changed", { count: revoked }));
      },
      onError: (error) => error instanceof ClientError && form.refuse(error.fieldErrors),
    });
  }

  return (
    <form {...form.events} onSubmit={submit} className="flex max-w-md flex-col gap-4">
      {/* For password managers, which ask whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field label={t("password.current")} error={form.errors.current}>
        {(control) => <PasswordInput {...control} name="current" autoComplete="current-password" />}
      </Field>
      <NewPasswordField name="next" label={t("password.next")} error={form.errors.next} />
      <RefusalOf error={change.error} />
      <SubmitButton pending={change.isPending} className="self-start">
        {t("password.submit")}
      </SubmitButton>
    </form>
  );
}
