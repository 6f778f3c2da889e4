import "server-only";
import type { DueReminder } from "@/lib/contracts/client-reminders";
import { SELF_CHECK_DAYS } from "@/lib/engine/self-check/with-self-checks";
import { daysAfter, startOfDay } from "@/lib/server/day";
import { db, type Transaction } from "@/lib/server/db";
import { agentsOfSource } from "@/lib/server/self-checks/agents-of-source";
import { newestReports } from "@/lib/server/self-checks/reports";
import { notifyOfClients } from "./of-clients";

export type AgedSelfChecks = {
  organisationId: string;
  source: { id: string; name: string };
  /** The day on which they grew too old. */
  day: string;
  due: DueReminder[];
};

/**
 * The self-checks that grew too old in the course of yesterday, source by source: a whole team that checked on one day is
 * told of in one message. Who has checked again since, or is no agent of the source any more, is not reminded.
 */
export async function agedSelfChecks(now: Date): Promise<AgedSelfChecks[]> {
  const sources = await db().source.findMany({
    where: {
      archivedAt: null,
      selfCheckReports: { some: {} },
      organisation: { notificationTargets: { some: { archivedAt: null, isEnabled: true } } },
    },
    select: { id: true, name: true, organisation: { select: { id: true, timezone: true } } },
  });
  const found: AgedSelfChecks[] = [];
  for (const { id, name, organisation } of sources) {
    const { timezone } = organisation;
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone }).format(now);
    const day = daysAfter(today, -1);
    const from = startOfDay(daysAfter(day, -SELF_CHECK_DAYS), timezone);
    const to = startOfDay(daysAfter(today, -SELF_CHECK_DAYS), timezone);
    // Asked every few minutes and nearly always in vain: what costs little is asked first.
    const anyAged = { where: { sourceId: id, at: { gte: from, lt: to } }, select: { id: true } };
    if (!(await db().selfCheckReport.findFirst(anyAged))) continue;
    if (await db().delivery.findFirst({ where: { sameAs: keyOf(id, day) }, select: { id: true } })) continue;
    const isAged = (at: string) => Date.parse(at) >= from.getTime() && Date.parse(at) < to.getTime();
    const newest = await newestReports(id, now);
    const held = new Set(newest.filter(({ at }) => Date.parse(at) >= to.getTime()).map((one) => one.agentId));
    const aged = new Set(
      newest.filter(({ at, agentId }) => isAged(at) && !held.has(agentId)).map((one) => one.agentId),
    );
    if (aged.size === 0) continue;
    const agents = await agentsOfSource(organisation.id, id);
    const due = agents
      .filter((agent) => aged.has(agent.id))
      .map(({ id: agentId, name: agentName }) => ({
        agent: { id: agentId, name: agentName },
        reason: "aged" as const,
        problems: 0,
      }));
    if (due.length > 0) found.push({ organisationId: organisation.id, source: { id, name }, day, due });
  }
  return found;
}

const keyOf = (sourceId: string, day: string) => `self-check-aged:${sourceId}:${day}`;

/** Each source's once a day, however often it is looked. */
export async function notifyOfAgedSelfChecks(
  tx: Transaction,
  { aged, now }: { aged: readonly AgedSelfChecks[]; now: Date },
): Promise<void> {
  for (const { day, ...reminder } of aged)
    await notifyOfClients(tx, {
      ...reminder,
      at: now,
      sameAs: keyOf(reminder.source.id, day),
      once: true,
    });
}
