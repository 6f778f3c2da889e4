"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { valueTextIn, type ValueText } from "@/lib/i18n/value-text";

/** Values of a snapshot in the reader's words. */
export function useValueText(): ValueText {
  const t = useTranslations("fields");
  const tProof = useTranslations("proof");
  const format = useFormatter();
  return useMemo(() => valueTextIn({ t, tProof, format }), [t, tProof, format]);
}
