"use client";

import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button-styles";
import { exportHref } from "@/lib/client/permissions";
import { useView } from "@/lib/client/view-params";
import type { MatrixFilter } from "@/lib/contracts/permission-filter";
import type { Matrix } from "@/lib/contracts/permissions";

/** Downloads the rows and columns that the filters show. */
export function ExportLink({ of, filter }: { of: Matrix; filter: MatrixFilter }) {
  const t = useTranslations("permissions");
  const language = useLocale() === "en" ? "en" : "zh";
  const view = useView();
  return (
    <a href={exportHref({ of, language, ...view, ...filter })} className={buttonStyles({})} download>
      <Download aria-hidden />
      {t("export")}
    </a>
  );
}
