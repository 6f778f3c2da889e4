import "server-only";
import { withEvents } from "@/lib/connectors/with-events";
import { RECEIVER_KINDS } from "@/lib/contracts/event-receivers";
import type { Snapshot } from "@/lib/engine/snapshot";
import { db } from "@/lib/server/db";
import { receiverPath } from "./path";

/** The snapshot with what had reached its source's receivers by the time it was taken. */
export async function declareEvents(snapshot: Snapshot, sourceId: string | undefined): Promise<Snapshot> {
  if (sourceId === undefined) return snapshot;
  const receivers = await db().eventReceiver.findMany({ where: { sourceId } });
  if (receivers.length === 0) return snapshot;
  const newest = await db().receivedEvent.groupBy({
    by: ["receiverId", "kind", "subject"],
    where: {
      receiverId: { in: receivers.map(({ id }) => id) },
      at: { lte: new Date(snapshot.takenAt) },
    },
    _max: { at: true },
  });
  return withEvents(
    snapshot,
    receivers.flatMap(({ id, kind: stored, createdBy, createdAt }) => {
      const kind = RECEIVER_KINDS.find((one) => one === stored);
      if (!kind) return [];
      const events = newest.flatMap(({ receiverId, kind: what, subject, _max }) =>
        receiverId === id && _max.at ? [{ kind: what, subject, at: _max.at.toISOString() }] : [],
      );
      const opened = { by: createdBy, at: createdAt.toISOString() };
      return [{ kind, path: receiverPath(id), opened, events }];
    }),
  );
}
