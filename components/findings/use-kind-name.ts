"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** What people call one row of a section, or the organisation as a whole. */
export function useKindName(): (kind: string) => string {
  const t = useTranslations("findings");
  return useCallback(
    (kind) => (t.has(`kindName.${kind as "agents"}`) ? t(`kindName.${kind as "agents"}`) : kind),
    [t],
  );
}
