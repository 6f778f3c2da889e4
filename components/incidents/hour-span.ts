import { clock } from "@/components/proof/hour-cell";

/** Hours of the week as a span of one day's clock; the end of a day is 24:00. */
export function hourSpan(from: number, to: number): string {
  return `${clock(from)}–${to % 24 === 0 ? "24:00" : clock(to)}`;
}
