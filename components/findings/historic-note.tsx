"use client";

import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { useView } from "@/lib/client/view-params";

/** Findings have one state, today's; a link to an earlier snapshot must not pretend otherwise. */
export function HistoricNote() {
  const t = useTranslations("findings");
  const { source } = useView();
  return (
    <p className="text-sm text-info">
      {t("historic")}{" "}
      <TextLink href={source ? `/findings?source=${encodeURIComponent(source)}` : "/findings"}>
        {t("seeNewest")}
      </TextLink>
    </p>
  );
}
