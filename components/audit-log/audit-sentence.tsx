"use client";

import { useTranslations } from "next-intl";
import { roles } from "@/lib/access";
import { auditActions, type AuditLogEntry } from "@/lib/contracts/audit-log";

/** One entry as a sentence. What a later version of Inlet wrote is told with its bare name. */
export function AuditSentence({ entry }: { entry: AuditLogEntry }) {
  const t = useTranslations();
  const action = auditActions.find((one) => one === entry.action);
  const roleName = (value: unknown) => {
    const role = roles.find((one) => one === value);
    return role ? t(`common.role.${role}`) : "";
  };
  const sentence = t.rich(action ? `audit-log.sentences.${action}` : "audit-log.sentences.other", {
    b: (chunks) => <b className="font-medium">{chunks}</b>,
    actor: entry.actor.id ? entry.actor.name : t("audit-log.system"),
    target: entry.target.name,
    action: entry.action,
    from: roleName(entry.before?.role),
    to: roleName(entry.after?.role),
  });
  if (!entry.token) return sentence;
  return (
    <>
      {sentence}{" "}
      <span className="text-ink-subtle">{t("audit-log.withToken", { name: entry.token.name })}</span>
    </>
  );
}
