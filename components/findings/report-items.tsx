"use client";

import { useLocale, useTranslations } from "next-intl";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { reportExport } from "@/lib/client/checks";
import { useView } from "@/lib/client/view-params";
import { REPORT_FORMATS } from "@/lib/contracts/checks";

/** The whole judgement of the snapshot, for other programs. */
export function ReportItems() {
  const t = useTranslations("findings");
  const locale = useLocale();
  const view = useView();
  return REPORT_FORMATS.map((format) => (
    <DropdownMenuItem key={format} asChild>
      <a href={reportExport(view, format, locale)} download>
        {t(`export.${format}`)}
      </a>
    </DropdownMenuItem>
  ));
}
