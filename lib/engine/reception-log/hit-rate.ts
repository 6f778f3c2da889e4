import { localTimeIn } from "../zoned";

/** One clock hour of one channel in the log. Counts are of messages. */
export type LogHour = {
  channelId: string;
  /** Where the hour begins, ISO 8601. */
  hour: string;
  received: number;
  /** Lost, failed, or said to have been missed. */
  missed: number;
};

/** What the proof said about a channel's week: 168 letters each, Monday 00:00 first, see `weekLetters`. */
export type ProvenWeek = { snapshotId: string; timezone: string; week: string; intended: string };

export type Contradiction = LogHour & {
  snapshotId: string;
  /** 0–167, Monday 00:00 first. */
  slot: number;
  /** `missed-though-proven`, or received in an hour that was refuted. */
  kind: "missed-though-proven" | "received-though-refuted";
  messages: number;
};

export type HitRate = {
  /** Messages of promised hours whose proof was decided. */
  compared: number;
  /** Those that went as the proof said. */
  agreeing: number;
  /** Share of the agreeing ones; null when nothing could be compared. */
  rate: number | null;
  /** Messages that could not be compared, by reason. */
  closed: number;
  undecided: number;
  unproven: number;
  contradictions: Contradiction[];
};

/**
 * Holds the proof against what really happened. `weekAt` finds the proof that was in force; null where there was none.
 * Hours that were closed by plan and hours the proof could not decide are counted apart: they confirm nothing.
 */
export function hitRate(
  hours: readonly LogHour[],
  weekAt: (channelId: string, hour: string) => ProvenWeek | null,
): HitRate {
  const result: HitRate = {
    compared: 0,
    agreeing: 0,
    rate: null,
    closed: 0,
    undecided: 0,
    unproven: 0,
    contradictions: [],
  };
  for (const entry of hours) {
    const messages = entry.received + entry.missed;
    if (messages === 0) continue;
    const proven = weekAt(entry.channelId, entry.hour);
    if (!proven) {
      result.unproven += messages;
      continue;
    }
    const slot = slotOf(entry.hour, proven.timezone);
    const verdict = proven.week[slot];
    const intended = proven.intended[slot];
    if (intended === "0") result.closed += messages;
    else if (verdict === "U" || intended !== "1") result.undecided += messages;
    else {
      const isProven = verdict === "P";
      const against = isProven ? entry.missed : entry.received;
      result.compared += messages;
      result.agreeing += messages - against;
      if (against > 0)
        result.contradictions.push({
          ...entry,
          snapshotId: proven.snapshotId,
          slot,
          kind: isProven ? "missed-though-proven" : "received-though-refuted",
          messages: against,
        });
    }
  }
  result.rate = result.compared === 0 ? null : result.agreeing / result.compared;
  result.contradictions.sort((a, b) => b.messages - a.messages || (a.hour < b.hour ? -1 : 1));
  return result;
}

function slotOf(hour: string, timezone: string): number {
  const { weekday, minute } = localTimeIn(timezone, Date.parse(hour));
  return (weekday - 1) * 24 + Math.floor(minute / 60);
}
