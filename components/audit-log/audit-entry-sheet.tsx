"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { Sheet } from "@/components/ui/sheet";
import { auditLogQueries } from "@/lib/client/audit-log";
import type { AuditLogEntry } from "@/lib/contracts/audit-log";
import { AuditEntry } from "./audit-entry";

type AuditEntrySheetProps = {
  id: string;
  /** The entry, when the list has it already. */
  known: AuditLogEntry | undefined;
  onClose: () => void;
};

/** Opened by the address, so a link to an entry works however old the entry is. */
export function AuditEntrySheet({ id, known, onClose }: AuditEntrySheetProps) {
  const t = useTranslations("audit-log");
  const query = useQuery({ ...auditLogQueries.entry(id), initialData: known });
  return (
    <Sheet open onOpenChange={onClose} title={t("entry.title")}>
      <QueryView query={query}>
        {(entry) => (entry ? <AuditEntry entry={entry} /> : <Empty title={t("entry.missing")} />)}
      </QueryView>
    </Sheet>
  );
}
