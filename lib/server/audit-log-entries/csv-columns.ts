import "server-only";
import { createTranslator, type Messages } from "next-intl";
import {
  auditActions,
  type AuditLogEntry,
  type AuditLogExport,
  auditTargets,
} from "@/lib/contracts/audit-log";
import type { CsvColumn } from "@/lib/exports/csv";
import { loadMessages } from "@/lib/i18n/messages";

/** The audit log as a sheet: in words, with the names programs use beside them. */
export async function columnsFor(
  locale: AuditLogExport["language"],
  timezone: string,
): Promise<CsvColumn<AuditLogEntry>[]> {
  const messages: Messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: "audit-log" });
  const time = new Intl.DateTimeFormat("sv-SE", {
    timeZone: timezone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  const said = (action: string) => {
    const known = auditActions.find((one) => one === action);
    return known ? t(`actions.${known}`) : action;
  };
  const kindOf = (kind: string) => {
    const known = auditTargets.find((one) => one === kind);
    return known ? t(`targets.${known}`) : kind;
  };
  return [
    { header: t("entry.number"), value: ({ id }) => Number(id) },
    { header: `${t("entry.when")} (${timezone})`, value: ({ at }) => time.format(new Date(at)) },
    { header: `${t("entry.when")} (UTC)`, value: ({ at }) => at },
    { header: t("entry.actor"), value: ({ actor }) => (actor.id ? actor.name : t("system")) },
    { header: t("export.actorId"), value: ({ actor }) => actor.id },
    { header: t("columns.what"), value: ({ action }) => said(action) },
    { header: t("export.action"), value: ({ action }) => action },
    { header: t("export.kind"), value: ({ target }) => kindOf(target.kind) },
    { header: t("entry.target"), value: ({ target }) => target.name },
    { header: t("entry.targetId"), value: ({ target }) => target.id },
    { header: t("entry.before"), value: ({ before }) => before && JSON.stringify(before) },
    { header: t("entry.after"), value: ({ after }) => after && JSON.stringify(after) },
    { header: t("entry.ip"), value: ({ ip }) => ip },
    { header: t("entry.device"), value: ({ userAgent }) => userAgent },
    { header: t("entry.requestId"), value: ({ requestId }) => requestId },
    { header: t("entry.hash"), value: ({ hash }) => hash },
  ];
}
