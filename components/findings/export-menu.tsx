"use client";

import { ChevronDown, Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu";
import { reportExport } from "@/lib/client/checks";
import { findingExport, type FindingFilters } from "@/lib/client/findings";
import { useView } from "@/lib/client/view-params";
import { REPORT_FORMATS } from "@/lib/contracts/checks";

/** The list as a table, as filtered; or the whole judgement for other programs. */
export function ExportMenu({ filters }: { filters: FindingFilters }) {
  const t = useTranslations("findings");
  const tCommon = useTranslations("common");
  const locale = useLocale();
  const view = useView();
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
      <DropdownMenuItem asChild>
        <a href={findingExport(filters, locale)} download>
          {t("export.csv")}
        </a>
      </DropdownMenuItem>
      <DropdownMenuSeparator />
      {REPORT_FORMATS.map((format) => (
        <DropdownMenuItem key={format} asChild>
          <a href={reportExport(view, format, locale)} download>
            {t(`export.${format}`)}
          </a>
        </DropdownMenuItem>
      ))}
    </DropdownMenu>
  );
}
