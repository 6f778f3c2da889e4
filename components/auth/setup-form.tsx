"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { ClientError } from "@/lib/client/client-error";
import { completeSetup } from "@/lib/client/setup";
import { signInWithPassword } from "@/lib/client/sign-in";
import type { CompleteSetup } from "@/lib/contracts/setup";
import { NewPasswordField } from "./new-password-field";
import { RefusalOf } from "./refusal";
import { TimeZoneField } from "./time-zone-field";
import { SubmitButton } from "./submit-button";
import { useCheckedForm } from "./use-checked-form";
import { useChecks } from "./use-checks";

export function SetupForm({ token, timeZones }: { token: string; timeZones: readonly string[] }) {
  const t = useTranslations("auth");
  const locale = useLocale();
  const { required, email, newPassword } = useChecks();
  const form = useCheckedForm({
    organisation: required,
    timezone: required,
    name: required,
    email,
    password: newPassword((values) => values.email ?? ""),
  });
  const setup = useMutation({
    mutationFn: async (input: CompleteSetup) => {
      await completeSetup(input);
      await signInWithPassword(input);
    },
    onSuccess: () => window.location.assign("/welcome"),
    onError: (error) => error instanceof ClientError && form.refuse(error.fieldErrors),
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = form.read(event.currentTarget);
    if (values) setup.mutate({ ...values, token, locale });
  }

  return (
    <form {...form.events} onSubmit={submit} className="flex flex-col gap-4">
      <Field label={t("setup.organisation")} error={form.errors.organisation}>
        {(control) => <Input {...control} name="organisation" autoComplete="organization" autoFocus />}
      </Field>
      <TimeZoneField timeZones={timeZones} error={form.errors.timezone} />
      <Field label={t("setup.name")} error={form.errors.name}>
        {(control) => <Input {...control} name="name" autoComplete="name" />}
      </Field>
      <Field label={t("setup.email")} help={t("setup.emailHint")} error={form.errors.email}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" />}
      </Field>
      <NewPasswordField name="password" label={t("password.label")} error={form.errors.password} />
      <RefusalOf error={setup.error} />
      <SubmitButton variant="primary" pending={setup.isPending || setup.isSuccess}>
        {t("setup.submit")}
      </SubmitButton>
    </form>
  );
}
