import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";
import { localTimeIn } from "@/lib/engine/zoned";
import type { LogMapping } from "@/lib/engine/reception-log/mapping";
import type { LogKey } from "./authorize-key";
import type { ReadCounts } from "./read-into-import";

const KEPT_PROBLEMS = 100;

/** What a key sends in a day of the organisation's zone stands in the list as one import. */
export async function importOfToday(key: LogKey, mapping: LogMapping, now = Date.now()): Promise<string> {
  const { organisationId, sourceId } = key;
  const name = `${key.name} ${localTimeIn(key.timezone, now).date}`;
  const where = { organisationId, sourceId, format: "webhook", name, status: "complete" as const };
  const found = await db().receptionLogImport.findFirst({ where, select: { id: true } });
  if (found) return found.id;
  const { id } = await db().receptionLogImport.create({
    data: { ...where, mapping, problems: [], createdBy: key.name },
  });
  return id;
}

/** In one statement, so that senders at the same moment lose nothing of each other's. */
export async function addUp(
  importId: string,
  { lines, known, rejected, problems, firstAt, lastAt }: ReadCounts,
) {
  const more = JSON.stringify(problems.slice(0, KEPT_PROBLEMS) satisfies Prisma.InputJsonValue);
  await db().$executeRaw`
    UPDATE reception_log_import SET lines = lines + ${lines}, known = known + ${known}, rejected = rejected + ${rejected},
      problems = CASE WHEN jsonb_array_length(problems) < ${KEPT_PROBLEMS} THEN problems || ${more}::jsonb ELSE problems END,
      first_at = least(first_at, ${firstAt}::timestamptz), last_at = greatest(last_at, ${lastAt}::timestamptz),
      finished_at = now(), heartbeat_at = now()
    WHERE id = ${importId}`;
}
