import "server-only";
import { Subscription, type TargetList, type TargetView } from "@/lib/contracts/notifications";
import type { DeliveryStatus, NotificationTarget, Prisma } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { serialiseDelivery, withLog } from "@/lib/server/deliveries/serialise";
import { getTargetInOrganisation } from "./get-in-organisation";

export async function listTargets(ctx: Context): Promise<TargetList> {
  authorize(ctx, "notifications:read");
  const rows = await db().notificationTarget.findMany({
    where: { organisationId: ctx.organisation.id, archivedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: withLatest,
  });
  return serialise(rows);
}

/** @throws AppError not-found */
export async function getTarget(ctx: Context, input: { targetId: string }): Promise<TargetView> {
  authorize(ctx, "notifications:read");
  const { id } = await getTargetInOrganisation(db(), ctx, input.targetId);
  const rows = await db().notificationTarget.findMany({ where: { id }, include: withLatest });
  const [view] = await serialise(rows);
  if (!view) throw new Error("The target was there a moment ago.");
  return view;
}

const withLatest = {
  deliveries: {
    where: { attempts: { gt: 0 } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 1,
    include: withLog,
  },
} satisfies Prisma.NotificationTargetInclude;

type Row = NotificationTarget & { deliveries: Prisma.DeliveryGetPayload<{ include: typeof withLog }>[] };

async function serialise(rows: readonly Row[]): Promise<TargetView[]> {
  const counted = await db().delivery.groupBy({
    by: ["targetId", "status"],
    where: { targetId: { in: rows.map(({ id }) => id) } },
    _count: true,
  });
  const count = (id: string, status: DeliveryStatus) =>
    counted.find((row) => row.targetId === id && row.status === status)?._count ?? 0;
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as TargetView["kind"],
    name: row.name,
    locale: row.locale as TargetView["locale"],
    settings: row.settings as TargetView["settings"],
    address: row.address as TargetView["address"],
    subscription: Subscription.parse(row.subscription),
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
