import "server-only";
import { db } from "@/lib/server/db";
import type { LogScope } from "./analyse";

/** The whole generation readers see; number 0, of the beginning of time, while there is none. */
export async function currentGeneration(scope: LogScope): Promise<{ number: number; at: number }> {
  const row = await db().receptionLogAnalysis.findUnique({ where: { organisationId_sourceId: scope } });
  return { number: row?.generation ?? 0, at: row?.analysedAt.getTime() ?? 0 };
}
