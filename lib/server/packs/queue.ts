import "server-only";
import { z } from "zod";
import type { Queue } from "@/lib/server/jobs";

/** One job a pack, with the pack's id. No retry: whoever asked sees why it failed and asks again. */
export const packQueue: Queue<{ packId: string }> = {
  name: "pack",
  data: z.object({ packId: z.string() }),
  retryLimit: 0,
  expireInSeconds: 30 * 60,
};

const everyMinute = {
  data: z.strictObject({}),
  policy: "short",
  retryLimit: 0,
  expireInSeconds: 60,
} as const;

/** Looks once a minute which schedules are due. */
export const packScheduleQueue: Queue<Record<string, never>> = { name: "pack-schedule", ...everyMinute };

/** Looks once a minute for packs whose server died. */
export const packWatchQueue: Queue<Record<string, never>> = { name: "pack-watch", ...everyMinute };

/** Once a day: erases the packs nobody keeps any more. */
export const packRetentionQueue: Queue<Record<string, never>> = { name: "pack-retention", ...everyMinute };
