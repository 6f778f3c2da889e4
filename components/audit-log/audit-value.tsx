"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Time } from "@/components/ui/time";
import { roles } from "@/lib/access";
import type { AuditLogEntry } from "@/lib/contracts/audit-log";

type Value = NonNullable<AuditLogEntry["after"]>[string] | undefined;

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Words of ours among the values; whatever else stands there is shown as it is. */
const WORDS = ["credentials", "identity-provider"] as const;

/** One side of a change, in words where there are words. */
export function AuditValue({ value }: { value: Value }) {
  const t = useTranslations();
  const format = useFormatter();
  if (value === undefined || value === null || value === "")
    return <span className="text-ink-subtle">{t("audit-log.value.nothing")}</span>;
  if (typeof value === "boolean") return value ? t("audit-log.value.yes") : t("audit-log.value.no");
  if (isTexts(value)) return <span className="break-all">{format.list(value)}</span>;
  if (typeof value === "object")
    return (
      <code className="font-mono text-xs break-all whitespace-pre-wrap">
        {JSON.stringify(value, null, 1)}
      </code>
    );
  if (typeof value === "string" && INSTANT.test(value)) return <Time value={value} show="moment" />;
  const role = roles.find((one) => one === value);
  const word = WORDS.find((one) => one === value);
  if (role) return t(`common.role.${role}`);
  return <span className="break-all">{word ? t(`audit-log.value.${word}`) : String(value)}</span>;
}

function isTexts(value: Value): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string");
}
