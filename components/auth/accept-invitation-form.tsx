"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { ClientError } from "@/lib/client/client-error";
import { acceptInvitation } from "@/lib/client/members";
import { signInWithPassword } from "@/lib/client/sign-in";
import type { AcceptInvitation, InvitationPreview } from "@/lib/contracts/members";
import { enter } from "./enter";
import { NewPasswordField } from "./new-password-field";
import { RefusalOf } from "./refusal";
import { SubmitButton } from "./submit-button";
import { useCheckedForm } from "./use-checked-form";
import { useChecks } from "./use-checks";

type AcceptInvitationFormProps = { token: string; invitation: InvitationPreview };

/** Joins, or chooses a new password; either way ends up signed in. */
export function AcceptInvitationForm({ token, invitation }: AcceptInvitationFormProps) {
  const t = useTranslations("auth");
  const { required, newPassword } = useChecks();
  const isReset = invitation.purpose === "reset";
  const form = useCheckedForm({
    name: isReset ? () => null : required,
    password: newPassword(() => invitation.email),
  });
  const accept = useMutation({
    mutationFn: async (input: AcceptInvitation) => {
      const { email } = await acceptInvitation(input);
      await signInWithPassword({ email, password: input.password });
    },
    onSuccess: () => enter("/"),
    onError: (error) => error instanceof ClientError && form.refuse(error.fieldErrors),
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = form.read(event.currentTarget);
    if (values) accept.mutate({ token, name: invitation.name ?? values.name, password: values.password });
  }

  return (
    <form {...form.events} onSubmit={submit} className="flex flex-col gap-4">
      <Field label={t("invitation.email")}>
        {(control) => (
          <Input
            {...control}
            name="email"
            value={invitation.email}
            readOnly
            autoComplete="username"
            className="bg-sunken"
          />
        )}
      </Field>
      {!isReset && (
        <Field label={t("invitation.name")} help={t("invitation.nameHint")} error={form.errors.name}>
          {(control) => <Input {...control} name="name" autoComplete="name" autoFocus />}
        </Field>
      )}
      <NewPasswordField name="password" label={t("password.label")} error={form.errors.password} />
      <RefusalOf error={accept.error} />
      <SubmitButton variant="primary" pending={accept.isPending || accept.isSuccess}>
        {isReset ? t("invitation.resetSubmit") : t("invitation.submit")}
      </SubmitButton>
    </form>
  );
}
