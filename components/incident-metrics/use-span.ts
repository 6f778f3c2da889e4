"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

const MINUTE = 60_000;

/** Milliseconds as people say them: 8 minutes, 3 h 20 min, 2 d 4 h. */
export function useSpan(): (milliseconds: number) => string {
  const t = useTranslations("incident-metrics");
  return useCallback(
    (milliseconds) => {
      const minutes = Math.round(milliseconds / MINUTE);
      if (minutes < 60) return t("span.minutes", { minutes });
      const hours = Math.floor(minutes / 60);
      if (hours < 48) return t("span.hours", { hours, minutes: minutes % 60 });
      return t("span.days", { days: Math.floor(hours / 24), hours: hours % 24 });
    },
    [t],
  );
}
