"use client";

import { useLocale } from "next-intl";
import { useCallback } from "react";
import type { Sentence } from "@/lib/contracts/explanation";

/** Reads the engine's two-language sentences in the reader's language; a platform's own words as they are. */
export function useText(): (text: Sentence | string) => string {
  const locale = useLocale();
  return useCallback(
    (text) => (typeof text === "string" ? text : locale === "en" ? text.en : text.zh),
    [locale],
  );
}
