import "server-only";
import type { AuditSummary } from "@/lib/contracts/proof";

export type NewlyDark = { id: string; name: string; hours: number; isDarkNow: boolean };

/**
 * Channels with promised hours that are refuted and were not before. What merely can no longer be told is no darkness, and
 * hours that were not promised are nobody's loss.
 */
export function newlyDark(before: AuditSummary, after: AuditSummary): NewlyDark[] {
  const old = new Map(before.channels.map((channel) => [channel.id, channel]));
  return after.channels.flatMap(({ id, name, week, intended, now }) => {
    const previous = old.get(id);
    let hours = 0;
    for (let hour = 0; hour < 168; hour += 1) {
      const wasDark = previous?.week[hour] === "R" && previous.intended[hour] === "1";
      if (intended[hour] === "1" && week[hour] === "R" && !wasDark) hours += 1;
    }
    if (hours === 0) return [];
    const isDarkNow = now.verdict === "REFUTED" && previous?.now.verdict !== "REFUTED";
    return [{ id, name, hours, isDarkNow }];
  });
}
