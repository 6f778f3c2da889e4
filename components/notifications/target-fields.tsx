"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { TargetKind, TargetView } from "@/lib/contracts/notifications";
import { TARGET_FIELDS, type TargetField } from "./read-target";

type TargetFieldsProps = {
  kind: TargetKind;
  errors: Readonly<Record<string, string>>;
  /** What is stored; secrets are not among it. */
  target?: TargetView;
};

const SECURITY = ["tls", "starttls", "none"] as const;
const PORTS: Record<(typeof SECURITY)[number], string> = { tls: "465", starttls: "587", none: "25" };

/** Where messages go. A secret that is stored is never shown again: left empty, it stays. */
export function TargetFields({ kind, errors, target }: TargetFieldsProps) {
  const t = useTranslations("notifications");
  const stored = target?.settings ?? {};
  const storedSecurity = SECURITY.find((one) => one === stored.security) ?? "tls";
  const [security, setSecurity] = useState(storedSecurity);
  const [port, setPort] = useState(String(stored.port ?? PORTS[storedSecurity]));

  function control({ name, part, type, optional = false }: TargetField) {
    const isKept = target !== undefined && part === "secrets";
    const value = Array.isArray(stored[name]) ? stored[name].join(", ") : String(stored[name] ?? "");
    const help =
      name === "url"
        ? t(isKept ? "field.url.kept" : `urlHelp.${kind as "wecom"}`)
        : t(isKept ? "field.secretKept" : `field.${name as "host"}.help`);
    return (
      <Field
        key={name}
        label={t(`field.${name as "host"}.label`)}
        help={help}
        error={errors[`${part}.${name}`]}
        optional={optional || isKept}
      >
        {(props) =>
          name === "security" ? (
            <Select
              {...props}
              name={name}
              value={security}
              onValueChange={(chosen) => {
                setSecurity(chosen);
                setPort(PORTS[chosen]);
              }}
              options={SECURITY.map((one) => ({ value: one, label: t(`security.${one}`) }))}
            />
          ) : name === "port" ? (
            <Input
              {...props}
              name={name}
              inputMode="numeric"
              value={port}
              onChange={(event) => setPort(event.target.value)}
            />
          ) : (
            <Input
              {...props}
              name={name}
              type={type === "password" ? "password" : "text"}
              inputMode={type === "email" ? "email" : undefined}
              autoComplete={type === "password" ? "new-password" : "off"}
              spellCheck={false}
              defaultValue={value}
            />
          )
        }
      </Field>
    );
  }
  return TARGET_FIELDS[kind].map(control);
}
