import "server-only";
import {
  type ReceiverKind,
  type ReceiverList,
  RECEIVERS_OF,
  type ReceiverView,
} from "@/lib/contracts/event-receivers";
import type { EventReceiver, ReceivedEvent, RefusedEvent } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { withinSeat } from "@/lib/server/seat";
import { receiverPath } from "./path";
import { getReceiverSource } from "./source";

const SHOWN = 20;

/** What a platform may send to this source, where to, and what came of it. @throws AppError not-found */
export async function listReceivers(ctx: Context, { sourceId }: { sourceId: string }): Promise<ReceiverList> {
  authorize(ctx, "sources:read");
  const source = await getReceiverSource(db(), ctx, { sourceId });
  const rows = await db().eventReceiver.findMany({
    where: { sourceId, organisationId: ctx.organisation.id, ...withinSeat(ctx, { source: "sourceId" }) },
    include: {
      events: {
        where: withinSeat(ctx, { at: "at" }),
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: SHOWN,
      },
      refusals: { where: withinSeat(ctx, { at: "lastAt" }), orderBy: { reason: "asc" } },
    },
  });
  const { publicUrl } = env();
  return {
    server: publicUrl ? new URL(publicUrl).origin : null,
    receivers: (RECEIVERS_OF[source.kind] ?? []).map((kind) => {
      const row = rows.find((one) => one.kind === kind);
      return row ? opened(ctx, kind, row) : closed(kind);
    }),
  };
}

const closed = (kind: ReceiverKind): ReceiverView => ({
  ...{ kind, path: null, openedAt: null, openedBy: null, accepted: 0, lastAcceptedAt: null },
  ...{ events: [], refused: [] },
});

type Row = EventReceiver & { events: ReceivedEvent[]; refusals: RefusedEvent[] };

function opened(ctx: Context, kind: ReceiverKind, row: Row): ReceiverView {
  const { events, refusals } = row;
  // Totals count from the beginning; whoever may see a period counts what they see.
  const lastAt = ctx.seat ? events[0]?.at : row.lastAcceptedAt;
  return {
    kind,
    path: receiverPath(row.id),
    openedAt: row.createdAt.toISOString(),
    openedBy: row.createdBy,
    accepted: ctx.seat ? events.length : row.accepted,
    lastAcceptedAt: lastAt?.toISOString() ?? null,
    events: events.map(({ at, kind: what, subject, header, sentAt }) => ({
      ...{ at: at.toISOString(), kind: what, subject, header },
      sentAt: sentAt?.toISOString() ?? null,
    })),
    refused: ctx.seat
      ? []
      : refusals.map(({ reason, count, lastAt: at }) => ({ reason, count, lastAt: at.toISOString() })),
  };
}
