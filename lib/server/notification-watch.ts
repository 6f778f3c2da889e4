import "server-only";
import { z } from "zod";
import { transaction } from "./db";
import { type Queue, schedule, work } from "./jobs";
import { agedSelfChecks, notifyOfAgedSelfChecks } from "./notifications/aged-self-checks";
import { notifyOfDueFollowUps } from "./notifications/due-follow-ups";
import { notifyOfEndingSeats } from "./notifications/ending-seats";
import { notifyOfExpiredWaivers } from "./notifications/lapsed-waivers";
import { notifyOfDueRequests } from "./notifications/of-request";

const watchQueue: Queue<Record<string, never>> = {
  name: "notification-watch",
  data: z.strictObject({}),
  policy: "short",
  retryLimit: 0,
  expireInSeconds: 60,
};

/** Every five minutes: what becomes news because time passes, not because somebody did something. */
export async function startNotificationWatch(): Promise<void> {
  await work(watchQueue, () => notifyOfTime(new Date()));
  await schedule(watchQueue, "*/5 * * * *", {});
}

export async function notifyOfTime(now: Date): Promise<void> {
  // Read before: what it takes is more than a transaction should wait for.
  const aged = await agedSelfChecks(now);
  await transaction(async (tx) => {
    await notifyOfExpiredWaivers(tx, now);
    await notifyOfDueFollowUps(tx, now);
    await notifyOfEndingSeats(tx, now);
    await notifyOfDueRequests(tx, now);
    await notifyOfAgedSelfChecks(tx, { aged, now });
  });
}
