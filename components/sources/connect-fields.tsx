"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ConnectField, ConnectForm } from "@/lib/contracts/platforms";
import { pathOf } from "./read-connection";

type ConnectFieldsProps = {
  form: ConnectForm;
  errors: Readonly<Record<string, string>>;
  timezone: string;
};

/** What the connector asks for, in its own words; name and time zone are asked of every platform. */
export function ConnectFields({ form, errors, timezone }: ConnectFieldsProps) {
  const t = useTranslations("sources");
  const text = useText();
  const render = (field: ConnectField) => (
    <Field
      key={pathOf(field)}
      label={text(field.label)}
      help={text(field.help)}
      error={errors[pathOf(field)]}
      optional={field.optional}
    >
      {(control) => (
        <Input
          {...control}
          name={pathOf(field)}
          type={field.secret ? "password" : field.type === "url" ? "url" : "text"}
          inputMode={field.type === "number" ? "numeric" : undefined}
          defaultValue={field.initial}
          autoComplete={field.secret ? "new-password" : "off"}
          spellCheck={false}
        />
      )}
    </Field>
  );
  return (
    <>
      <Field label={t("field.name.label")} help={t("field.name.help")} error={errors.name}>
        {(control) => (
          <Input {...control} name="name" defaultValue={t(`kind.${form.kind}`)} autoComplete="off" />
        )}
      </Field>
      {form.fields.map(render)}
      <Field
        label={t("field.timezone.label")}
        help={t("field.timezone.help")}
        error={errors["settings.timezone"]}
      >
        {(control) => <Input {...control} name="timezone" defaultValue={timezone} autoComplete="off" />}
      </Field>
      {form.more && (
        <details className="rounded-md border border-line px-3 py-2">
          <summary className="cursor-pointer text-sm font-medium">{text(form.more.title)}</summary>
          <div className="flex flex-col gap-4 pt-3">
            <p className="text-sm text-ink-muted">{text(form.more.hint)}</p>
            {form.more.fields.map(render)}
          </div>
        </details>
      )}
    </>
  );
}
