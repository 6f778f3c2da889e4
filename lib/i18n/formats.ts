import type { Formats } from "next-intl";

const moment = {
  year: "numeric",
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
} as const;

/** Named formats: `format.dateTime(date, "moment")`, `format.number(0.98, "percent")`. */
export const formats = {
  dateTime: {
    day: { year: "numeric", month: "short", day: "numeric" },
    moment,
    exact: { ...moment, second: "2-digit", timeZoneName: "short" },
    clock: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  },
  number: {
    percent: { style: "percent", maximumFractionDigits: 1 },
    compact: { notation: "compact", maximumFractionDigits: 1 },
  },
} as const satisfies Formats;
