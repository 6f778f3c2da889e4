"use client";

import { useLocale } from "next-intl";
import { useCallback } from "react";
import type { Text } from "@/lib/engine/text";

/** Reads the engine's two-language sentences in the reader's language. */
export function useText(): (text: Text) => string {
  const locale = useLocale();
  return useCallback((text) => (locale === "en" ? text.en : text.zh), [locale]);
}
