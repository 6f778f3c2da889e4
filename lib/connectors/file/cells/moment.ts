import { instantOfWall } from "@/lib/engine/zoned";
import { textOf, wrong, type CellType, type RawCell } from "./cell-type";

const DAY_MS = 86_400_000;
/** The day that spreadsheets put in front of a bare time of day. */
const SPREADSHEET_ZERO = Date.UTC(1899, 11, 30);
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;

/** Milliseconds of a wall clock read as if it were UTC; spreadsheet dates may be off by a millisecond. */
function wallOf(raw: Date): number {
  return Math.round(raw.getTime() / 1000) * 1000;
}

function dateOf(text: string): number | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const at = Date.UTC(year, month - 1, day);
  const back = new Date(at);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? at : undefined;
}

function secondsOf(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  const [hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return hour > 23 || minute > 59 || second > 59 ? undefined : hour * 3600 + minute * 60 + second;
}

/** Years outside a calendar anybody keeps are slips, and some of them no clock can hold. */
function isUsable(date: Date): boolean {
  return date.getUTCFullYear() >= 1970 && date.getUTCFullYear() <= 9999;
}

function isoInstant(at: number): string | undefined {
  if (!isUsable(new Date(at))) return undefined;
  return new Date(at).toISOString().replace(".000Z", "Z");
}

function instantOf(raw: RawCell, timezone: string): string | undefined {
  if (raw instanceof Date)
    return isUsable(raw) ? isoInstant(instantOfWall(timezone, wallOf(raw))) : undefined;
  const text = (textOf(raw) ?? "").normalize("NFKC");
  if (/T.*(Z|[+-]\d{2}:?\d{2})$/i.test(text)) return isoInstant(Date.parse(text));
  const [date = "", clock] = text.split(/[T\s]+/);
  const midnight = dateOf(date);
  const seconds = clock === undefined ? 0 : secondsOf(clock);
  if (midnight === undefined || seconds === undefined) return undefined;
  return isoInstant(instantOfWall(timezone, midnight + seconds * 1000));
}

/** A point in time; without an offset it is read in the organisation's time zone, a bare date as its midnight. */
export const instant: CellType<string> = {
  expected: {
    zh: "时间，例如 2026-11-02 09:30（按企业时区理解）",
    en: "a time such as 2026-11-02 09:30, in the organisation's time zone",
  },
  parse(raw, { timezone }) {
    const value = instantOf(raw, timezone);
    return value === undefined ? wrong : { value };
  },
};

/** A calendar day. */
export const day: CellType<string> = {
  expected: { zh: "日期，例如 2026-10-01", en: "a date such as 2026-10-01" },
  parse(raw) {
    const at = raw instanceof Date ? wallOf(raw) : dateOf((textOf(raw) ?? "").normalize("NFKC"));
    if (at === undefined || isoInstant(at) === undefined) return wrong;
    return { value: new Date(at).toISOString().slice(0, 10) };
  },
};

/** A time of day as minutes after midnight; 24:00 is the end of the day. */
export const timeOfDay: CellType<number> = {
  expected: {
    zh: "介于 00:00 和 24:00 的时间，例如 09:00",
    en: "a time between 00:00 and 24:00, such as 09:00",
  },
  parse(raw) {
    if (raw instanceof Date) {
      const wall = wallOf(raw) - SPREADSHEET_ZERO;
      return wall >= 0 && wall <= DAY_MS ? { value: Math.round(wall / 60_000) } : wrong;
    }
    if (typeof raw === "number") return raw >= 0 && raw <= 1 ? { value: Math.round(raw * 1440) } : wrong;
    const text = (textOf(raw) ?? "").normalize("NFKC").replace(/\s/g, "");
    if (text === "24:00") return { value: 1440 };
    const seconds = secondsOf(text);
    return seconds === undefined ? wrong : { value: Math.floor(seconds / 60) };
  },
};
