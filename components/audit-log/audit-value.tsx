"use client";

import { useTranslations } from "next-intl";
import { Time } from "@/components/ui/time";
import { roles } from "@/lib/access";
import type { AuditLogEntry } from "@/lib/contracts/audit-log";

type Value = NonNullable<AuditLogEntry["after"]>[string] | undefined;

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** One side of a change, in words where there are words. */
export function AuditValue({ value }: { value: Value }) {
  const t = useTranslations();
  if (value === undefined || value === null || value === "")
    return <span className="text-ink-subtle">{t("audit-log.value.nothing")}</span>;
  if (typeof value === "boolean") return value ? t("audit-log.value.yes") : t("audit-log.value.no");
  if (typeof value === "object")
    return (
      <code className="font-mono text-xs break-all whitespace-pre-wrap">
        {JSON.stringify(value, null, 1)}
      </code>
    );
  if (typeof value === "string" && INSTANT.test(value)) return <Time value={value} show="moment" />;
  const role = roles.find((one) => one === value);
  return <span className="break-all">{role ? t(`common.role.${role}`) : String(value)}</span>;
}
