"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { LOCALE_COOKIE, type Locale } from "@/lib/i18n/locale";
import { writePreferenceCookie } from "@/lib/client/preference-cookie";

/** The reader's language and how to choose another; the page is rendered anew, what was typed stays. */
export function useLanguage(): [Locale, (locale: Locale) => void] {
  const router = useRouter();
  const locale = useLocale();
  return [
    locale,
    (chosen) => {
      writePreferenceCookie(LOCALE_COOKIE, chosen);
      router.refresh();
    },
  ];
}
