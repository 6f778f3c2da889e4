"use client";

import { useNow, useTranslations } from "next-intl";
import { useCallback } from "react";

const MINUTE = 60_000;
const EVERY_MINUTE = MINUTE;

/** How long something lasted, or has lasted until now. */
export function useDuration(): (from: string, to: string | null) => string {
  const t = useTranslations("incidents");
  const now = useNow({ updateInterval: EVERY_MINUTE });
  return useCallback(
    (from, to) => {
      const end = to === null ? now.getTime() : Date.parse(to);
      const minutes = Math.max(0, Math.round((end - Date.parse(from)) / MINUTE));
      if (minutes < 60) return t("duration.minutes", { minutes });
      const hours = Math.floor(minutes / 60);
      if (hours < 48) return t("duration.hours", { hours, minutes: minutes % 60 });
      return t("duration.days", { days: Math.floor(hours / 24), hours: hours % 24 });
    },
    [t, now],
  );
}
