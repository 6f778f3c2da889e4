"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { signInWithPassword } from "@/lib/client/sign-in";
import type { SignInProblem } from "@/lib/contracts/sign-in";
import { enter } from "./enter";
import { PasswordInput } from "./password-input";
import { ProviderButton } from "./provider-button";
import { Refusal, RefusalOf } from "./refusal";
import { SubmitButton } from "./submit-button";
import { useCheckedForm } from "./use-checked-form";
import { useChecks } from "./use-checks";

type SignInFormProps = {
  /** A page of ours to go to afterwards. */
  next: string;
  /** The identity provider's name, if there is one. */
  provider: string | null;
  /** What went wrong at the identity provider. */
  problem: SignInProblem | null;
};

export function SignInForm({ next, provider, problem }: SignInFormProps) {
  const t = useTranslations("auth");
  const checks = useChecks();
  const form = useCheckedForm({ email: checks.email, password: checks.required });
  const attempt = useMutation({
    mutationFn: signInWithPassword,
    onSuccess: (refused) => (refused ? undefined : enter(next)),
  });
  const refused = attempt.isIdle ? problem : attempt.data;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = form.read(event.currentTarget);
    if (values) attempt.mutate(values);
  }

  return (
    <form {...form.events} onSubmit={submit} className="flex flex-col gap-4">
      <Field label={t("signIn.email")} error={form.errors.email}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" autoFocus />}
      </Field>
      <Field label={t("signIn.password")} error={form.errors.password}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="current-password" />}
      </Field>
      {refused && <Refusal>{t(`problems.${refused.reason}`, { minutes: refused.minutes })}</Refusal>}
      <RefusalOf error={attempt.error} />
      <SubmitButton variant="primary" pending={attempt.isPending || (attempt.isSuccess && !refused)}>
        {t("signIn.submit")}
      </SubmitButton>
      {provider && <ProviderButton name={provider} next={next} />}
      <p className="text-xs text-ink-subtle">{t("signIn.forgot")}</p>
    </form>
  );
}
