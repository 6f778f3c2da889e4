"use client";

import { ChevronDown, Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { auditLogExport, type AuditLogFilters } from "@/lib/client/audit-log";
import { AUDIT_EXPORT_FORMATS } from "@/lib/contracts/audit-log";

/** The entries as filtered, as a table or one JSON object a line. */
export function AuditExportMenu({ filters }: { filters: AuditLogFilters }) {
  const t = useTranslations("audit-log.export");
  const tCommon = useTranslations("common");
  const locale = useLocale();
  return (
    <DropdownMenu
      trigger={
        <Button>
          <Download aria-hidden />
          {tCommon("actions.export")}
          <ChevronDown aria-hidden className="text-ink-subtle" />
        </Button>
      }
    >
      {AUDIT_EXPORT_FORMATS.map((format) => (
        <DropdownMenuItem key={format} asChild>
          <a href={auditLogExport(filters, format, locale)} download>
            {t(format)}
          </a>
        </DropdownMenuItem>
      ))}
    </DropdownMenu>
  );
}
