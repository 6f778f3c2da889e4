import "server-only";
import type { Transaction } from "@/lib/server/db";
import { fingerprintOf } from "@/lib/server/waivers/stored-finding";
import type { NotificationEvent } from "./event";
import { notify } from "./notify";

type Base = Pick<NotificationEvent, "organisationId" | "at" | "subject"> & { sourceId: string };

const DAY_MS = 86_400_000;

const waived = { finding: true, owner: { select: { name: true } } } as const;

/** The accepted value is another one in the newest snapshot: the risk is nobody's any more. */
export async function notifyOfChangedWaivers(tx: Transaction, base: Base): Promise<void> {
  const { organisationId, sourceId } = base;
  const waivers = await tx.waiver.findMany({
    where: {
      organisationId,
      sourceId,
      endedAt: null,
      until: { gt: base.at },
      finding: { status: { not: "resolved" } },
    },
    include: waived,
  });
  for (const waiver of waivers)
    if (fingerprintOf(waiver.finding) !== waiver.accepted) await notify(tx, eventOf(base, waiver, CHANGED));
}

/** Those whose last moment passed within a day; what ended before somebody subscribed is no news. */
export async function notifyOfExpiredWaivers(tx: Transaction, now: Date): Promise<void> {
  const waivers = await tx.waiver.findMany({
    where: {
      endedAt: null,
      until: { lt: now, gt: new Date(now.getTime() - DAY_MS) },
      finding: { status: { not: "resolved" } },
    },
    include: { ...waived, finding: { include: { source: { select: { name: true } } } } },
  });
  for (const waiver of waivers) {
    const { organisationId, sourceId, until, finding } = waiver;
    await notify(
      tx,
      eventOf({ organisationId, sourceId, at: until, subject: finding.source.name }, waiver, EXPIRED),
    );
  }
}

type Waived = {
  id: string;
  owner: { name: string };
  finding: { id: string; subjectName: string; payload: unknown };
};
type Why = { key: string; zh: string; en: string };

const CHANGED: Why = { key: "changed", zh: "接受的情况已经变化", en: "what was accepted has changed" };
const EXPIRED: Why = { key: "expired", zh: "期限已到", en: "its last day is over" };

function eventOf(base: Base, { id, owner, finding }: Waived, why: Why): NotificationEvent {
  const { message, channels } = finding.payload as {
    message: { zh: string; en: string };
    channels: string[];
  };
  return {
    ...base,
    kind: "waiver-lapsed",
    severity: null,
    sameAs: `waiver-lapsed:${id}:${why.key}`,
    once: true,
    items: [
      {
        text: {
          zh: `${message.zh}（${why.zh}，责任人：${owner.name}）`,
          en: `${message.en} (${why.en}; owner: ${owner.name})`,
        },
        channels,
      },
    ],
    path: `/findings/${encodeURIComponent(finding.id)}?source=${base.sourceId}`,
  };
}
