import { quartersOf, type TriBits } from "./tri-bits";

/** Hours of the week as lists. */
export type ShiftHours = { whole: readonly number[]; part: readonly number[] };

/** Hours of which a shift surely covers every quarter, and those of which it covers one at least. */
export function shiftHours({ open }: TriBits): ShiftHours {
  const whole: number[] = [];
  const part: number[] = [];
  for (let hour = 0; hour < 168; hour += 1) {
    const quarters = quartersOf(open, hour);
    if (quarters === 15) whole.push(hour);
    if (quarters !== 0) part.push(hour);
  }
  return { whole, part };
}
