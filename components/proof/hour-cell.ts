import type { ChannelSummary } from "@/lib/contracts/proof";

export type CellVerdict = "proven" | "refuted" | "unknown" | "closed";
export type HourCell = { hour: number; verdict: CellVerdict; witnesses: number };

export const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

type Week = Pick<ChannelSummary, "week" | "intended" | "witnesses">;

/** What a cell shows: an hour closed by plan is quiet, unless somebody would receive anyway. */
export function cellAt({ week, intended, witnesses }: Week, hour: number): HourCell {
  const letter = week[hour];
  const proven = letter === "P";
  const verdict: CellVerdict =
    intended[hour] === "0" && !proven ? "closed" : proven ? "proven" : letter === "R" ? "refuted" : "unknown";
  return { hour, verdict, witnesses: witnesses[hour] ?? 0 };
}

/** Fill of a cell: one witness is a single point of failure and paler than several. */
export function fillOf({ verdict, witnesses }: HourCell) {
  if (verdict !== "proven") return { verdict };
  return { witnesses: witnesses >= 3 ? 3 : witnesses === 2 ? 2 : 1 } as const;
}

export type Run = HourCell & { length: number };

/** Neighbouring hours of one day that look alike, so that a strip of a week stays a few dozen elements. */
export function runsOfDay(week: Week, day: number): Run[] {
  const runs: Run[] = [];
  for (const hour of HOURS) {
    const cell = cellAt(week, (day - 1) * 24 + hour);
    const last = runs.at(-1);
    if (last && last.verdict === cell.verdict && Math.min(last.witnesses, 3) === Math.min(cell.witnesses, 3))
      last.length += 1;
    else runs.push({ ...cell, length: 1 });
  }
  return runs;
}

export const clock = (hour: number) => `${String(hour % 24).padStart(2, "0")}:00`;
