"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { writePreferenceCookie } from "@/lib/client/preference-cookie";
import { LOCALE_COOKIE, type Locale } from "@/lib/i18n/locale";

/** The reader's language and how to choose another; the page is rendered anew, what was typed stays. */
export function useLanguage(): [Locale, (locale: Locale) => void] {
  const router = useRouter();
  const queryClient = useQueryClient();
  const locale = useLocale();

  function setLocale(chosen: Locale) {
    writePreferenceCookie(LOCALE_COOKIE, chosen);
    router.refresh();
    // Some answers carry sentences in the reader's language.
    void queryClient.invalidateQueries();
  }

  return [locale, setLocale];
}
