"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { fieldLabelIn, type FieldLabel } from "@/lib/i18n/field-label";

export function useFieldLabel(): FieldLabel {
  const t = useTranslations("fields");
  return useMemo(() => fieldLabelIn(t), [t]);
}
