"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** What people call the section a subject belongs to; the organisation as a whole is none. */
export function useKindName(): (kind: string) => string {
  const t = useTranslations();
  return useCallback(
    (kind) => {
      if (kind === "organisation") return t("findings.kindOrganisation");
      return t.has(`sections.${kind as "agents"}`) ? t(`sections.${kind as "agents"}`) : kind;
    },
    [t],
  );
}
