"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { RefusalOf } from "@/components/auth/refusal";
import { SubmitButton } from "@/components/auth/submit-button";
import { useCheckedForm } from "@/components/auth/use-checked-form";
import { useChecks } from "@/components/auth/use-checks";
import { useLanguage } from "@/components/shell/use-language";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ClientError } from "@/lib/client/client-error";
import { useUpdateAccount } from "@/lib/client/account";
import type { Account } from "@/lib/contracts/account";
import { LOCALE_NAMES, LOCALES } from "@/lib/i18n/locale";

const languages = LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }));

export function ProfileForm({ account }: { account: Account }) {
  const t = useTranslations("account");
  const shown = useLocale();
  const [, setLanguage] = useLanguage();
  const [locale, setLocale] = useState(account.locale ?? shown);
  const form = useCheckedForm({ name: useChecks().required });
  const update = useUpdateAccount();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = form.read(event.currentTarget);
    if (!values) return;
    update.mutate(
      { name: values.name, locale },
      {
        onSuccess: () => {
          // Also draws the shell anew, which shows the name.
          setLanguage(locale);
          toast.success(t("profile.saved"));
        },
        onError: (error) => error instanceof ClientError && form.refuse(error.fieldErrors),
      },
    );
  }

  return (
    <form {...form.events} onSubmit={submit} className="flex max-w-md flex-col gap-4">
      <Field label={t("profile.name")} help={t("profile.nameHint")} error={form.errors.name}>
        {(control) => <Input {...control} name="name" autoComplete="name" defaultValue={account.name} />}
      </Field>
      <Field label={t("profile.language")} help={t("profile.languageHint")}>
        {(control) => <Select {...control} options={languages} value={locale} onValueChange={setLocale} />}
      </Field>
      <RefusalOf error={update.error} />
      <SubmitButton pending={update.isPending} className="self-start">
        {t("profile.submit")}
      </SubmitButton>
    </form>
  );
}
