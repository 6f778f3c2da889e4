"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** What people call a field of a section; a field nobody named yet keeps its own name. */
export function useFieldLabel(): (section: string, field: string) => string {
  const t = useTranslations("fields");
  return useCallback(
    (section, field) => {
      const own = `labelIn.${section}.${field}` as "labelIn.agents.name";
      if (t.has(own)) return t(own);
      const shared = `label.${field}` as "label.name";
      return t.has(shared) ? t(shared) : field;
    },
    [t],
  );
}
