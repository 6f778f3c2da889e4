/** A stretch of one weekday in minutes after midnight, as the snapshot holds it; 1 is Monday, 1440 the day's end. */
export type DayInterval = { day: number; start: number; end: number };

const DAY = 1440;

/** An input of the kind "time" knows no 24:00; at the end of a stretch 00:00 means it. */
export function timeOf(minutes: number): string {
  const of = minutes % DAY;
  return `${String(Math.floor(of / 60)).padStart(2, "0")}:${String(of % 60).padStart(2, "0")}`;
}

/** Null while the time is not typed to its end. */
export function minutesOf(time: string, end: "start" | "end"): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time) ?? [];
  if (hours === undefined) return null;
  const total = Number(hours) * 60 + Number(minutes);
  return total === 0 && end === "end" ? DAY : total;
}
