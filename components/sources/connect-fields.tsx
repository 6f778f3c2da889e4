"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export type PlatformKind = "livehelperchat" | "chatwoot";

type Shape = { name: string; error: string; optional?: boolean; secret?: boolean; type?: "url" | "text" };

/** Field names of the form; `error` is the path the server refuses it under. */
export const FIELDS: Record<PlatformKind, readonly Shape[]> = {
  livehelperchat: [
    { name: "url", error: "settings.url", type: "url" },
    { name: "username", error: "settings.username" },
    { name: "apiKey", error: "credentials.apiKey", secret: true },
  ],
  chatwoot: [
    { name: "url", error: "settings.url", type: "url" },
    { name: "accountId", error: "settings.accountId", optional: true },
    { name: "token", error: "credentials.token", secret: true },
  ],
};

export const DATABASE_FIELDS: readonly Shape[] = [
  { name: "databaseHost", error: "settings.database.host", optional: true },
  { name: "databasePort", error: "settings.database.port", optional: true },
  { name: "databaseName", error: "settings.database.name", optional: true },
  { name: "databaseUser", error: "settings.database.user", optional: true },
  { name: "databasePassword", error: "credentials.databasePassword", optional: true, secret: true },
];

type ConnectFieldsProps = { kind: PlatformKind; errors: Readonly<Record<string, string>>; timezone: string };

export function ConnectFields({ kind, errors, timezone }: ConnectFieldsProps) {
  const t = useTranslations("sources");
  const render = ({ name, error, optional = false, secret = false, type = "text" }: Shape) => (
    <Field
      key={name}
      label={t(`field.${name as "url"}.label`)}
      help={t(`field.${name as "url"}.help`)}
      error={errors[error] ?? errors[name]}
      optional={optional}
    >
      {(control) => (
        <Input
          {...control}
          name={name}
          type={secret ? "password" : type}
          autoComplete={secret ? "new-password" : "off"}
          spellCheck={false}
        />
      )}
    </Field>
  );
  return (
    <>
      <Field label={t("field.name.label")} help={t("field.name.help")} error={errors.name}>
        {(control) => <Input {...control} name="name" defaultValue={t(`kind.${kind}`)} autoComplete="off" />}
      </Field>
      {FIELDS[kind].map(render)}
      <Field
        label={t("field.timezone.label")}
        help={t("field.timezone.help")}
        error={errors["settings.timezone"]}
      >
        {(control) => <Input {...control} name="timezone" defaultValue={timezone} autoComplete="off" />}
      </Field>
      {kind === "livehelperchat" && (
        <details className="rounded-md border border-line px-3 py-2">
          <summary className="cursor-pointer text-sm font-medium">{t("database")}</summary>
          <div className="flex flex-col gap-4 pt-3">
            <p className="text-sm text-ink-muted">{t("databaseHint")}</p>
            {DATABASE_FIELDS.map(render)}
          </div>
        </details>
      )}
    </>
  );
}
