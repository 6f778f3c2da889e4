import { FROZEN_GAP_MS, SLOWED_GAP_MS } from "@/lib/contracts/self-checks";
import type { Result } from "./result";

const TICK_MS = 1_000;
/** Shorter absences say nothing: browsers begin to save after a moment. */
const LONG_ENOUGH_MS = 10_000;

export type BackgroundWatch = { hiddenMs(): number; stop(): Result<"background"> };

/** Counts, while the page is out of sight, how long it is left without being woken. */
export function watchBackground(onReturn: (hiddenMs: number) => void): BackgroundWatch {
  let [hiddenMs, longestGapMs] = [0, 0];
  let [wasHidden, last] = [document.hidden, performance.now()];
  const look = () => {
    const now = performance.now();
    if (wasHidden) {
      hiddenMs += now - last;
      longestGapMs = Math.max(longestGapMs, now - last);
    }
    last = now;
  };
  const timer = setInterval(look, TICK_MS);
  const onChange = () => {
    look();
    wasHidden = document.hidden;
    if (!wasHidden) onReturn(hiddenMs);
  };
  document.addEventListener("visibilitychange", onChange);
  return {
    hiddenMs: () => hiddenMs,
    stop() {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onChange);
      if (hiddenMs < LONG_ENOUGH_MS) return { code: "not-left" };
      const code =
        longestGapMs >= FROZEN_GAP_MS ? "frozen" : longestGapMs >= SLOWED_GAP_MS ? "slowed" : "steady";
      return {
        code,
        facts: { hiddenMs: Math.round(hiddenMs), longestGapMs: Math.round(longestGapMs) },
      };
    },
  };
}

export const isLongEnough = (hiddenMs: number) => hiddenMs >= LONG_ENOUGH_MS;
