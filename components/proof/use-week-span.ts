"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { clock } from "./hour-cell";

/** Hours of the week in words: "周日 02:00–06:00", over midnight with both days. */
export function useWeekSpan(): (from: number, to: number) => string {
  const t = useTranslations("proof");
  return useCallback(
    (from, to) => {
      const day = (hour: number) => t(`day.${(Math.floor(hour / 24) + 1) as 1}`);
      const last = to % 24 === 0 ? "24:00" : clock(to);
      const sameDay = Math.floor(from / 24) === Math.floor((to - 1) / 24);
      return sameDay
        ? `${day(from)} ${clock(from)}–${last}`
        : `${day(from)} ${clock(from)}–${day(to - 1)} ${last}`;
    },
    [t],
  );
}
