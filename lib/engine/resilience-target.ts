import type { Losses, ResilienceTargets } from "./policy";
import type { HourProof } from "./proof/week";

/** `none`: nothing is asked, or there is no promised hour to ask it of. */
export const TARGET_STATES = ["met", "below", "unknown", "none"] as const;
export type TargetState = (typeof TARGET_STATES)[number];

export function targetOf({ standard, channels }: ResilienceTargets, channelId: string): Losses {
  return channels[channelId] ?? standard;
}

type Reached = {
  /** Losses survived in the weakest promised hour that is received. */
  level: 0 | 1 | 2 | null;
  /** Promised hours without anybody: nothing has to be lost there any more. */
  darkHours: number;
  unknownHours: number;
};

/** `isWhole` is false while something that a channel may hang on could not be read: the level is then an upper bound. */
export function targetState(
  { level, darkHours, unknownHours }: Reached,
  target: Losses,
  isWhole: boolean,
): TargetState {
  if (target === 0) return "none";
  if (darkHours > 0 || (level !== null && level < target)) return "below";
  if (unknownHours > 0) return "unknown";
  if (level === null) return "none";
  return isWhole ? "met" : "unknown";
}

/** A promise that nobody can tell of counts as unknown, not as kept. */
export function promisedHours(hours: readonly HourProof[]) {
  const promised = hours.filter(({ intended }) => intended !== false);
  return {
    darkHours: promised.filter(({ verdict, intended }) => verdict === "REFUTED" && intended === true).length,
    unknownHours: promised.filter(
      ({ verdict, intended }) => verdict === "UNKNOWN" || (verdict === "REFUTED" && intended !== true),
    ).length,
  };
}
