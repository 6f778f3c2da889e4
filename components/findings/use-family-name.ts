"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** A family of another version of Inlet keeps its own name. */
export function useFamilyName(): (family: string) => string {
  const t = useTranslations("findings");
  return useCallback(
    (family) => (t.has(`familyName.${family as "agent"}`) ? t(`familyName.${family as "agent"}`) : family),
    [t],
  );
}
