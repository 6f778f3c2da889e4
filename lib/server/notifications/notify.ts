import "server-only";
import { type NotificationContent, Subscription } from "@/lib/contracts/notifications";
import { type Transaction, whenCommitted } from "@/lib/server/db";
import { wakeDeliveries } from "@/lib/server/deliveries/queue";
import { contentFor, type NotificationEvent } from "./event";

const MINUTE_MS = 60_000;

/**
 * Puts an event into the outbox of every target that wants to hear of it, in the transaction that makes it happen: it is
 * told if, and only if, it happened. @returns the names of those targets
 */
export async function notify(tx: Transaction, event: NotificationEvent): Promise<string[]> {
  const targets = await tx.notificationTarget.findMany({
    where: { organisationId: event.organisationId, archivedAt: null, isEnabled: true },
    select: { id: true, name: true, subscription: true },
    orderBy: { name: "asc" },
  });
  const told: string[] = [];
  for (const target of targets) {
    const subscription = Subscription.parse(target.subscription);
    const content = contentFor(event, subscription);
    if (!content) continue;
    told.push(target.name);
    await putIn(tx, event, {
      targetId: target.id,
      content,
      windowMs: subscription.windowMinutes * MINUTE_MS,
    });
  }
  if (told.length > 0) whenCommitted(wakeDeliveries);
  return told;
}

type Wanted = { targetId: string; content: NotificationContent; windowMs: number };

async function putIn(
  tx: Transaction,
  event: NotificationEvent,
  { targetId, content, windowMs }: Wanted,
): Promise<void> {
  const { organisationId, sourceId, kind, sameAs, at } = event;
  const now = new Date();
  const latest = await tx.delivery.findFirst({
    where: { targetId, sameAs, status: { in: ["pending", "sent"] } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  if (latest && event.once) return;
  // It waits already for the end of the window: one more of the same.
  if (latest && latest.repeats > 0 && latest.status === "pending") {
    await tx.delivery.update({
      where: { id: latest.id },
      data: { repeats: { increment: 1 }, content, occurredAt: at },
    });
    return;
  }
  const windowEnds = latest ? (latest.finishedAt ?? latest.createdAt).getTime() + windowMs : 0;
  const isRepeated = windowEnds > now.getTime();
  await tx.delivery.create({
    data: {
      organisationId,
      targetId,
      event: kind,
      sameAs,
      sourceId,
      content,
      occurredAt: at,
      createdAt: now,
      repeats: isRepeated ? 1 : 0,
      nextAttemptAt: isRepeated ? new Date(windowEnds) : now,
    },
  });
}
