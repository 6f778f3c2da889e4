"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { ColumnGroup } from "./column-groups";

/** A heading in the reader's words, or in the platform's where it has its own. */
export function useGroupName(): (group: Pick<ColumnGroup, "kind" | "area">) => string {
  const t = useTranslations("permissions");
  return useCallback(({ kind, area }) => (kind === "area" ? area : t(`group.${kind}`)), [t]);
}
