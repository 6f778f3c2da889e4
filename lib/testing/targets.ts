import { CreateTarget, NOTIFIED_EVENTS, Subscription } from "@/lib/contracts/notifications";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import type { NotificationEvent } from "@/lib/server/notifications/event";
import { notify } from "@/lib/server/notifications/notify";
import { createTarget } from "@/lib/server/notification-targets/create";

/** A target that wants to hear everything at once, at this address. */
export async function makeTarget(
  ctx: Context,
  url: string,
  more: { kind?: CreateTarget["kind"]; subscription?: object } = {},
): Promise<string> {
  const subscription = Subscription.parse({
    events: [...NOTIFIED_EVENTS],
    severity: "info",
    quiet: false,
    ...more.subscription,
  });
  const { id } = await createTarget(
    ctx,
    CreateTarget.parse({
      kind: more.kind ?? "wecom",
      name: "值班群",
      locale: "zh-CN",
      settings: {},
      secrets: { url },
      subscription,
    }),
  );
  return id;
}

export function pullFailed(ctx: Context, more: Partial<NotificationEvent> = {}): NotificationEvent {
  return {
    kind: "pull-failed",
    organisationId: ctx.organisation.id,
    sourceId: null,
    at: new Date(),
    sameAs: "pull-failed:one",
    subject: "客服中心",
    severity: null,
    items: [{ text: { zh: "平台没有应答。", en: "The platform did not answer." }, channels: [] }],
    path: "/sources/one",
    ...more,
  };
}

export const tell = (event: NotificationEvent) => transaction((tx) => notify(tx, event));

export const deliveriesOf = (targetId: string) =>
  db().delivery.findMany({
    where: { targetId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { log: { orderBy: { at: "asc" } } },
  });

/** As if everything waiting had waited long enough. */
export async function letTimePass(targetId: string): Promise<void> {
  await db().delivery.updateMany({
    where: { targetId, status: "pending" },
    data: { nextAttemptAt: new Date() },
  });
  await db().notificationTarget.update({ where: { id: targetId }, data: { freeAt: null } });
}
