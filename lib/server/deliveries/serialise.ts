import "server-only";
import {
  AttemptOutcome,
  type DeliveryView,
  NOTIFIED_EVENTS,
  NotificationContent,
  TEST_EVENT,
} from "@/lib/contracts/notifications";
import type { Prisma } from "@/lib/generated/prisma/client";

/** The newest tries; there are seven at most between two times that a person sends it again. */
export const withLog = { log: { orderBy: { at: "desc" }, take: 10 } } satisfies Prisma.DeliveryInclude;

type Row = Prisma.DeliveryGetPayload<{ include: typeof withLog }>;

export function serialiseDelivery(row: Row): DeliveryView {
  const { subject, severity, total, path } = NotificationContent.parse(row.content);
  return {
    id: row.id,
    event: NOTIFIED_EVENTS.find((one) => one === row.event) ?? TEST_EVENT,
    subject,
    severity,
    total,
    path,
    occurredAt: row.occurredAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    status: row.status,
    repeats: row.repeats,
    nextAttemptAt: row.nextAttemptAt.toISOString(),
    heldUntil: row.heldUntil?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    attempts: row.log.map(({ id, at, tookMs, outcome }) => ({
      id,
      at: at.toISOString(),
      tookMs,
      outcome: AttemptOutcome.parse(outcome),
    })),
  };
}
