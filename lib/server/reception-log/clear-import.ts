import "server-only";
import { db } from "@/lib/server/db";

/** A reading import gives a sign of life with every batch. */
const SILENT_MS = 60_000;
const CLEARED_AT_ONCE = 50_000;

/** Takes an import and all its lines away, in steps that let others read in between. */
export async function clearImport(importId: string): Promise<void> {
  for (;;) {
    const gone = await db().$executeRaw`DELETE FROM reception_log_entry WHERE id IN (
      SELECT id FROM reception_log_entry WHERE import_id = ${importId} LIMIT ${CLEARED_AT_ONCE})`;
    if (gone < CLEARED_AT_ONCE) break;
  }
  await db().receptionLogImport.deleteMany({ where: { id: importId } });
}

/** Takes away what a server that died had begun to read. */
export async function endDeadImports(now: Date): Promise<void> {
  const dead = await db().receptionLogImport.findMany({
    where: { status: "reading", heartbeatAt: { lt: new Date(now.getTime() - SILENT_MS) } },
    select: { id: true },
  });
  for (const { id } of dead) await clearImport(id);
}
