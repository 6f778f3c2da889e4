"use client";

import { useFormatter, useNow } from "next-intl";
import { classNames } from "./class-names";

const EVERY_MINUTE = 60_000;

type TimeProps = {
  /** ISO text, milliseconds or a date. */
  value: string | number | Date;
  /** relative: "3 hours ago", the moment on hover. moment: day and time. day, clock: one of the two. */
  show?: "relative" | "moment" | "day" | "clock";
  className?: string;
};

/** A time in the reader's own time zone; server and browser agree on it, see lib/i18n/request.ts. */
export function Time({ value, show = "relative", className }: TimeProps) {
  const format = useFormatter();
  const now = useNow({ updateInterval: EVERY_MINUTE });
  const date = new Date(value);
  return (
    <time
      dateTime={date.toISOString()}
      title={format.dateTime(date, "exact")}
      className={classNames(
        "whitespace-nowrap",
        show !== "relative" && "[text-autospace:no-autospace]",
        className,
      )}
      suppressHydrationWarning
    >
      {show === "relative" ? format.relativeTime(date, now) : format.dateTime(date, show)}
    </time>
  );
}
