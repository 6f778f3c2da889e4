/** Cells as a person typed them, by column; an empty one is left out. */
export type Cells = Readonly<Record<string, string>>;

/** A row, and whose word it is since when: whoever wrote or last changed it, not whoever confirmed the screen. */
export type DeclaredRow = { cells: Cells; by: string; at: string };

/** The newest version of one screen: who saved or confirmed it when. */
export type DeclaredScreen = { screen: string; rows: readonly DeclaredRow[]; by: string; at: string };

const DAY_MS = 86_400_000;
/** A screen is shown as ageing for the last part of its time. */
const AGEING_DAYS = 14;

export type Freshness = "fresh" | "ageing" | "aged";

export const ageInDays = (at: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(at)) / DAY_MS));

/** The moment from which nothing is concluded from a screen any more. */
export const agesAt = (at: string, days: number): number => Date.parse(at) + days * DAY_MS;

export function freshnessOf(at: string, days: number, now: number): Freshness {
  const end = agesAt(at, days);
  if (now >= end) return "aged";
  return now >= end - Math.min(AGEING_DAYS, days / 3) * DAY_MS ? "ageing" : "fresh";
}
