import "server-only";
import { Subscription, type TargetList, type TargetView } from "@/lib/contracts/notifications";
import type { DeliveryStatus, NotificationTarget, Prisma } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { serialiseDelivery, withLog } from "@/lib/server/deliveries/serialise";
import { notFound } from "@/lib/server/errors";
import { isWithinSeat, withinSeat } from "@/lib/server/seat";
import { getTargetInOrganisation } from "./get-in-organisation";

export async function listTargets(ctx: Context): Promise<TargetList> {
  authorize(ctx, "notifications:read");
  const rows = await db().notificationTarget.findMany({
    where: { organisationId: ctx.organisation.id, archivedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: withLatest(ctx),
  });
  return serialise(ctx, rows);
}

/** @throws AppError not-found */
export async function getTarget(ctx: Context, input: { targetId: string }): Promise<TargetView> {
  authorize(ctx, "notifications:read");
  const { id } = await getTargetInOrganisation(db(), ctx, input.targetId);
  const rows = await db().notificationTarget.findMany({ where: { id }, include: withLatest(ctx) });
  const [view] = await serialise(ctx, rows);
  if (!view) throw notFound();
  return view;
}

/** What was delivered about a source, or in a time, is as much that source's as the thing itself. */
const deliveriesWithinSeat = (ctx: Context) => withinSeat(ctx, { source: "sourceId", at: "occurredAt" });

const withLatest = (ctx: Context) =>
  ({
    deliveries: {
      where: { attempts: { gt: 0 }, ...deliveriesWithinSeat(ctx) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 1,
      include: withLog,
    },
  }) satisfies Prisma.NotificationTargetInclude;

type Row = NotificationTarget & { deliveries: Prisma.DeliveryGetPayload<{ include: typeof withLog }>[] };

const subscriptionOf = (row: Row) => Subscription.parse(row.subscription);

const channelsWithin = (ctx: Context, row: Row) =>
  subscriptionOf(row).channels.filter(({ source }) => isWithinSeat(ctx, { sourceId: source }));

/** One that hears of other sources alone is no part of a seat; with its channels left out it would seem to hear of all. */
function mayHear(ctx: Context, row: Row): boolean {
  return subscriptionOf(row).channels.length === 0 || channelsWithin(ctx, row).length > 0;
}

async function serialise(ctx: Context, rows: readonly Row[]): Promise<TargetView[]> {
  const counted = await db().delivery.groupBy({
    by: ["targetId", "status"],
    where: { targetId: { in: rows.map(({ id }) => id) }, ...deliveriesWithinSeat(ctx) },
    _count: true,
  });
  const count = (id: string, status: DeliveryStatus) =>
    counted.find((row) => row.targetId === id && row.status === status)?._count ?? 0;
  return rows
    .filter((row) => mayHear(ctx, row))
    .map((row) => ({
      id: row.id,
      kind: row.kind as TargetView["kind"],
      name: row.name,
      locale: row.locale as TargetView["locale"],
      settings: row.settings as TargetView["settings"],
      address: row.address as TargetView["address"],
      subscription: { ...subscriptionOf(row), channels: channelsWithin(ctx, row) },
      isEnabled: row.isEnabled,
      createdAt: row.createdAt.toISOString(),
      counts: {
        pending: count(row.id, "pending"),
        sent: count(row.id, "sent"),
        dead: count(row.id, "dead"),
        withdrawn: count(row.id, "withdrawn"),
      },
      latest: row.deliveries[0] ? serialiseDelivery(row.deliveries[0]) : null,
    }));
}
