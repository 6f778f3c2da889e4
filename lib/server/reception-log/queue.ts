import "server-only";
import { z } from "zod";
import type { Queue } from "@/lib/server/jobs";

/** Looks through a source's logs once for everything that came in a while. */
export const analyseQueue: Queue<{ organisationId: string; sourceId: string }> = {
  name: "reception-log-analyse",
  data: z.object({ organisationId: z.string(), sourceId: z.string() }),
  policy: "short",
  expireInSeconds: 30 * 60,
};
