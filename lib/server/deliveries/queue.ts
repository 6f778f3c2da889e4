import "server-only";
import { z } from "zod";
import { enqueue, hasJobs, type Queue } from "@/lib/server/jobs";
import { log } from "@/lib/server/log";

/** Sends whatever is due. What is to be sent is in the outbox; a job only says that somebody should look. */
export const deliverQueue: Queue<Record<string, never>> = {
  name: "deliver",
  data: z.strictObject({}),
  policy: "short",
  retryLimit: 0,
  expireInSeconds: 5 * 60,
};

/** Called when something was put in; should it fail, the next minute looks anyway. */
export function wakeDeliveries(): void {
  if (!hasJobs()) return;
  enqueue(deliverQueue, {}, { singletonKey: "due" }).catch((err: unknown) => log.warn({ err }, "deliveries"));
}
