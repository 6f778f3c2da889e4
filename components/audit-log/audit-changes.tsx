"use client";

import { useTranslations } from "next-intl";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import type { AuditLogEntry } from "@/lib/contracts/audit-log";
import { AuditValue } from "./audit-value";

/** What was there before and what after, field by field. */
export function AuditChanges({ entry: { before, after } }: { entry: AuditLogEntry }) {
  const t = useTranslations("audit-log");
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (names.length === 0) return null;
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-sm font-medium">{t("entry.changes")}</h3>
      <Table label={t("entry.changes")} className="mx-3 w-[calc(100%-1.5rem)]">
        <TableHead>
          <tr>
            <TableHeader className="ps-0">{t("entry.field")}</TableHeader>
            {before && <TableHeader>{t("entry.before")}</TableHeader>}
            {after && <TableHeader>{t("entry.after")}</TableHeader>}
          </tr>
        </TableHead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <TableCell className="ps-0 whitespace-nowrap text-ink-muted">
                {t.has(`fields.${name}`) ? t(`fields.${name}`) : name}
              </TableCell>
              {before && (
                <TableCell>
                  <AuditValue value={before[name]} />
                </TableCell>
              )}
              {after && (
                <TableCell>
                  <AuditValue value={after[name]} />
                </TableCell>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
