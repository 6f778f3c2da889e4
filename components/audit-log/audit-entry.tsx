"use client";

import { useTranslations } from "next-intl";
import { useDeviceName } from "@/components/account/use-device-name";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { type AuditLogEntry, auditTargets } from "@/lib/contracts/audit-log";
import { AuditChanges } from "./audit-changes";
import { AuditSentence } from "./audit-sentence";

/** Everything known of one entry. */
export function AuditEntry({ entry }: { entry: AuditLogEntry }) {
  const t = useTranslations("audit-log");
  const deviceName = useDeviceName();
  const kind = auditTargets.find((one) => one === entry.target.kind);
  const href = addressOf(entry.target);
  const request = [
    { term: t("entry.ip"), detail: entry.ip },
    {
      term: t("entry.device"),
      detail: entry.userAgent && <span title={entry.userAgent}>{deviceName(entry.userAgent)}</span>,
    },
    {
      term: t("entry.requestId"),
      detail: <code className="font-mono text-xs break-all">{entry.requestId}</code>,
    },
  ];
  return (
    <div className="flex flex-col gap-4">
      <p className="text-base">
        <AuditSentence entry={entry} />
      </p>
      <DescriptionList
        items={[
          { term: t("entry.when"), detail: <Time value={entry.at} show="moment" /> },
          { term: t("entry.actor"), detail: entry.actor.id ? entry.actor.name : t("system") },
          {
            term: t("entry.target"),
            detail: (
              <>
                {kind ? t(`targets.${kind}`) : entry.target.kind} ·{" "}
                {href ? <TextLink href={href}>{entry.target.name}</TextLink> : entry.target.name}
              </>
            ),
          },
          {
            term: t("entry.targetId"),
            detail: <code className="font-mono text-xs break-all">{entry.target.id}</code>,
          },
          { term: t("entry.number"), detail: entry.id },
          {
            term: t("entry.hash"),
            detail: <code className="font-mono text-xs break-all">{entry.hash}</code>,
          },
          ...(entry.token ? [{ term: t("targets.token"), detail: entry.token.name }] : []),
          ...(entry.requestId ? request : [{ term: t("entry.requestId"), detail: t("entry.none") }]),
        ]}
      />
      <AuditChanges entry={entry} />
    </div>
  );
}

function addressOf({ kind, id }: AuditLogEntry["target"]): string | null {
  if (kind === "source") return `/sources/${encodeURIComponent(id)}`;
  if (kind === "snapshot") return `/snapshots/${encodeURIComponent(id)}`;
  return kind === "member" || kind === "invitation" ? "/members" : null;
}
