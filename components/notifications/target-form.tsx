"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ClientError } from "@/lib/client/client-error";
import type { TargetKind, TargetView } from "@/lib/contracts/notifications";
import { missingIn, type ReadTarget, readTarget } from "./read-target";
import { SubscriptionFields } from "./subscription-fields";
import { TargetFields } from "./target-fields";

type TargetFormProps = {
  kind: TargetKind;
  locale: string;
  target?: TargetView;
  submitLabel: string;
  onSubmit: (read: ReadTarget) => Promise<void>;
  children?: ReactNode;
};

/** One form for a new target and a stored one. */
export function TargetForm({ kind, locale, target, submitLabel, onSubmit, children }: TargetFormProps) {
  const t = useTranslations("notifications");
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<Error | null>(null);
  const [isPending, setPending] = useState(false);
  const [language, setLanguage] = useState(target?.locale ?? (locale === "en" ? "en" : "zh-CN"));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readTarget(kind, new FormData(event.currentTarget));
    const missing = missingIn(kind, read, target !== undefined);
    setErrors(Object.fromEntries(missing.map((field) => [field, t("required")])));
    setFailure(null);
    if (missing.length > 0) return;
    setPending(true);
    try {
      await onSubmit(read);
    } catch (error) {
      setFailure(error as Error);
      if (error instanceof ClientError) setErrors(error.fieldErrors);
    } finally {
      setPending(false);
    }
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
      className="flex max-w-[40rem] flex-col gap-4"
    >
      <Field label={t("field.name.label")} help={t("field.name.help")} error={errors.name}>
        {(control) => (
          <Input
            {...control}
            name="name"
            autoComplete="off"
            defaultValue={target?.name ?? t(`kind.${kind}`)}
          />
        )}
      </Field>
      <TargetFields kind={kind} errors={errors} target={target} />
      <Field label={t("field.locale.label")}>
        {(control) => (
          <Select
            {...control}
            name="locale"
            value={language}
            onValueChange={setLanguage}
            options={[
              { value: "zh-CN", label: "简体中文" },
              { value: "en", label: "English" },
            ]}
          />
        )}
      </Field>
      <SubscriptionFields errors={errors} subscription={target?.subscription} />
      <RefusalOf error={failure} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={isPending}>
          {submitLabel}
        </Button>
        {children}
      </div>
    </form>
  );
}
