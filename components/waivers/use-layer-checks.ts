"use client";

import { useTranslations } from "next-intl";
import type { Check } from "@/components/auth/use-checked-form";

/** The checks of the two forms, in the reader's language. */
export function useLayerChecks() {
  const t = useTranslations("waivers");
  const required: Check = (value) => (value.trim() ? null : t("required"));
  const atLeast =
    (count: number): Check =>
    (value, values) =>
      required(value, values) ?? (value.trim().length < count ? t("short", { count }) : null);
  return { required, atLeast };
}
