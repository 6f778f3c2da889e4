"use client";

import { fetchJson } from "@/lib/client/fetcher";
import { writePreferenceCookie } from "@/lib/client/preference-cookie";
import { Account } from "@/lib/contracts/account";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";

/** Leaves the sign-in pages, on a device without a choice of its own in the member's language. */
export async function enter(path: string): Promise<void> {
  if (!document.cookie.includes(`${LOCALE_COOKIE}=`)) {
    const account = await fetchJson(Account, "/api/v1/account").catch(() => null);
    if (account?.locale) writePreferenceCookie(LOCALE_COOKIE, account.locale);
  }
  // A whole new page: nothing of the visitor's view is left in the router's memory.
  window.location.assign(path);
}
