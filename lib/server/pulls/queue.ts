import "server-only";
import { z } from "zod";
import type { Queue } from "@/lib/server/jobs";

/** One job a pull, with the pull's id. No retry: a dead credential tried twice may lock the account it belongs to. */
export const pullQueue: Queue<{ pullId: string }> = {
  name: "pull",
  data: z.object({ pullId: z.string() }),
  retryLimit: 0,
  expireInSeconds: 30 * 60,
};

/** Looks once a minute which sources are due. */
export const scheduleQueue: Queue<Record<string, never>> = {
  name: "pull-schedule",
  data: z.strictObject({}),
  policy: "short",
  retryLimit: 0,
  expireInSeconds: 60,
};

/** Looks once a minute for pulls whose server died. */
export const watchQueue: Queue<Record<string, never>> = {
  name: "pull-watch",
  data: z.strictObject({}),
  policy: "short",
  retryLimit: 0,
  expireInSeconds: 60,
};
