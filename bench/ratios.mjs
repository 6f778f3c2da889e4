// Costs set against the baseline of the same round, and the goals judged by them.
import { median } from "./measure.mjs";

/** A goal fails only when the worse end of the spread misses it by more than this. */
const TOLERANCE = 0.2;

/** Round by round, because only what ran side by side met the same machine. */
export function ratioTo(baseline, contestant) {
  const rounds = Math.min(baseline.cpu.length, contestant.cpu.length);
  if (rounds === 0) return null;
  const ratios = Array.from({ length: rounds }, (_, round) => contestant.cpu[round] / baseline.cpu[round]);
  return { middle: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios), rounds };
}

/**
 * @param {{ atLeast?: number, atMost?: number }} goal
 * @param {{ middle: number, least: number, most: number } | null} ratio
 * @returns {"reached" | "missed" | null} null without a goal; a goal that could not be measured is missed
 */
export function verdictOn({ atLeast, atMost }, ratio) {
  if (atLeast === undefined && atMost === undefined) return null;
  if (!ratio) return "missed";
  const isReached =
    atLeast === undefined
      ? ratio.middle <= atMost && ratio.most <= atMost * (1 + TOLERANCE)
      : ratio.middle >= atLeast && ratio.least >= atLeast * (1 - TOLERANCE);
  return isReached ? "reached" : "missed";
}
