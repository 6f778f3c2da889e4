import "server-only";
import type { AuditSummary } from "@/lib/contracts/proof";

export type ReceptionChange = { id: string; name: string; lost: number; gained: number };

/** Hours that stopped or began to be received. Only hours promised now count: a shorter promise is not a loss. */
export function receptionChanges(before: AuditSummary, after: AuditSummary): ReceptionChange[] {
  const old = new Map(before.channels.map((channel) => [channel.id, channel]));
  return after.channels.flatMap(({ id, name, week, intended }) => {
    const previous = old.get(id);
    if (!previous) return [];
    let [lost, gained] = [0, 0];
    for (let hour = 0; hour < 168; hour += 1) {
      if (intended[hour] === "0") continue;
      const [was, is] = [previous.week[hour] === "P", week[hour] === "P"];
      if (was && !is) lost += 1;
      if (!was && is) gained += 1;
    }
    return lost + gained > 0 ? [{ id, name, lost, gained }] : [];
  });
}
