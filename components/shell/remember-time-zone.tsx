"use client";

import { useRouter } from "next/navigation";
import { useTimeZone } from "next-intl";
import { useEffect } from "react";
import { writePreferenceCookie } from "@/lib/client/preference-cookie";
import { TIME_ZONE_COOKIE } from "@/lib/i18n/time-zone";

/** Tells the server the reader's time zone, on the first visit and after a journey. */
export function RememberTimeZone() {
  const router = useRouter();
  const known = useTimeZone();

  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    // Without cookies the server would never learn it: asking again each time would not end.
    if (!own || own === known || !navigator.cookieEnabled) return;
    writePreferenceCookie(TIME_ZONE_COOKIE, own);
    router.refresh();
  }, [known, router]);

  return null;
}
