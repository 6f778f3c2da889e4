import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { AttemptOutcome, NotificationContent, Subscription, TEST_EVENT } from "@/lib/contracts/notifications";
import type { Delivery, NotificationTarget, Organisation } from "@/lib/generated/prisma/client";
import { senderOf, type SenderKind } from "@/lib/senders/registry";
import type { Outcome } from "@/lib/senders/sender";
import { createAddressGuard } from "@/lib/connectors/http/address-guard";
import { db, transaction } from "./db";
import { MOST_ATTEMPTS, waitAfter } from "./deliveries/backoff";
import { type Claim, claimDelivery, nextDue } from "./deliveries/claim";
import { messageOf } from "./deliveries/message-of";
import { deliverQueue } from "./deliveries/queue";
import { quietUntil } from "./deliveries/quiet-until";
import { env } from "./env";
import { type Job, schedule, work } from "./jobs";
import { log } from "./log";
import { openSecrets } from "./notification-targets/secret";
import { SecretUnreadable } from "./secrets";

/** A vendor's own time-outs are shorter; a message that took longer may have arrived. */
const WITHIN_MS = 20_000;
const LANES = 3;
/** Mail servers are reached too. */
const PORTS = new Set([25, 80, 443, 465, 587]);

type Claimed = Delivery & { target: NotificationTarget; organisation: Organisation };

/** Sends what the outbox holds, as soon as it is put in, and what waits when its time has come. */
export async function startDeliveryWorker(): Promise<void> {
  await work(deliverQueue, (_data, job) => deliverDue(job.signal), { concurrency: 2 });
  await schedule(deliverQueue, "* * * * *", {});
}

/** Everything that is due, and what becomes due within the minute: until then the next job may not look. */
export async function deliverDue(signal: Job["signal"], waits = true): Promise<void> {
  for (;;) {
    await Promise.all(Array.from({ length: LANES }, () => drain(signal)));
    const due = waits ? await nextDue(new Date()) : null;
    if (!due || signal.aborted) return;
    await delay(Math.max(50, due.getTime() - Date.now()), undefined, { signal }).catch(() => undefined);
  }
}

async function drain(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const claim = await claimDelivery(new Date());
    if (!claim) return;
    await attempt(claim, signal);
  }
}

/** One try of a delivery that was taken up. */
export async function attempt(claim: Claim, signal: AbortSignal): Promise<void> {
  const delivery = await db().delivery.findUniqueOrThrow({
    where: { id: claim.id },
    include: { target: true, organisation: true },
  });
  const held = await quietOf(delivery);
  if (held) return release(delivery, claim, { heldUntil: held, nextAttemptAt: held });
  const began = Date.now();
  const outcome = await send(delivery, signal);
  // A server that stops has told nobody anything: the next one sends it.
  if (signal.aborted && !outcome.sent) return release(delivery, claim, {});
  await record(delivery, claim, { outcome, began: new Date(began), tookMs: Date.now() - began });
}

/** Only before the first try: what was begun is brought to its end. */
async function quietOf(delivery: Claimed): Promise<Date | null> {
  const { quiet, urgentPasses } = Subscription.parse(delivery.target.subscription);
  const { severity, items } = NotificationContent.parse(delivery.content);
  if (!quiet || delivery.event === TEST_EVENT || delivery.attempts > 0) return null;
  if (urgentPasses && severity === "blocker") return null;
  const channelIds = items.flatMap(({ channels }) => channels);
  const { organisationId, sourceId } = delivery;
  return quietUntil({ organisationId, sourceId, channelIds }, new Date());
}

async function send(delivery: Claimed, signal: AbortSignal): Promise<Outcome> {
  const { target } = delivery;
  try {
    return await senderOf(target.kind as SenderKind).send({
      message: await messageOf(delivery),
      settings: target.settings,
      secrets: openSecrets(target),
      outside: {
        guard: createAddressGuard({ allowPrivate: env().allowPrivate.join(","), ports: PORTS }),
        signal,
        now: () => new Date(),
        withinMs: WITHIN_MS,
      },
    });
  } catch (error) {
    log.error({ err: error, delivery: delivery.id }, "delivery failed");
    return error instanceof SecretUnreadable ? SECRET_LOST : UNEXPECTED;
  }
}

type Attempted = { outcome: Outcome; began: Date; tookMs: number };

/** Says how it ended, unless somebody else took it up meanwhile. */
async function record(
  delivery: Claimed,
  { fence }: Claim,
  { outcome, began, tookMs }: Attempted,
): Promise<void> {
  const { id, targetId, target } = delivery;
  const attempts = delivery.attempts + 1;
  const again = !outcome.sent && outcome.again && attempts < MOST_ATTEMPTS && delivery.event !== TEST_EVENT;
  const asked = outcome.sent ? undefined : outcome.waitMs;
  const now = Date.now();
  await transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { id, fence, status: "pending" },
      data: {
        attempts,
        heldUntil: null,
        ...(again
          ? { nextAttemptAt: new Date(now + waitAfter(attempts, asked)) }
          : { status: outcome.sent ? "sent" : "dead", finishedAt: new Date(now) }),
      },
    });
    await tx.deliveryAttempt.create({
      data: { deliveryId: id, at: began, tookMs, outcome: AttemptOutcome.parse(outcome) },
    });
    if (count === 0) return;
    const pause = Math.max(senderOf(target.kind as SenderKind).paceMs, asked ?? 0);
    await tx.notificationTarget.update({ where: { id: targetId }, data: { freeAt: new Date(now + pause) } });
  });
}

/** Gives a delivery back untried. */
async function release(
  { id, targetId }: Claimed,
  { fence }: Claim,
  data: { heldUntil?: Date; nextAttemptAt?: Date },
): Promise<void> {
  await db().delivery.updateMany({ where: { id, fence, status: "pending" }, data });
  await db().notificationTarget.updateMany({ where: { id: targetId }, data: { freeAt: null } });
}

const SECRET_LOST: Outcome = {
  sent: false,
  again: false,
  code: "secret-unreadable",
  reply: "",
  text: { zh: "无法解密该通知目标的地址或密钥。", en: "The target's address or secret cannot be decrypted." },
  remedy: {
    zh: "请重新填写；若服务器更换过密钥，请恢复原来的 INLET_SECRET_KEY 或数据目录中的 secret.key。",
    en: "Enter them again, or bring back the INLET_SECRET_KEY or secret.key in use when they were stored.",
  },
};

const UNEXPECTED: Outcome = {
  sent: false,
  again: true,
  code: "internal",
  reply: "",
  text: { zh: "发送因程序错误中断。", en: "Sending stopped on an error of ours." },
  remedy: {
    zh: "稍后会自动重试；若仍失败，请查看服务器日志。",
    en: "It is tried again; if it fails again, look at the server's log.",
  },
};
