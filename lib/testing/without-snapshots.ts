import type { Database } from "@/lib/server/open-database";

/** Nobody can read a snapshot meanwhile, nor has any in memory. */
export async function withoutSnapshots<T>(database: Database, work: () => Promise<T>): Promise<T> {
  forgetOpened();
  await database.query("ALTER TABLE snapshot_content RENAME TO snapshot_content_away");
  try {
    return await work();
  } finally {
    await database.query("ALTER TABLE snapshot_content_away RENAME TO snapshot_content");
  }
}

/** What was opened before stays in memory, and would hide that it is opened again. */
function forgetOpened(): void {
  (globalThis as { inletLoadedSnapshots?: Map<string, unknown> }).inletLoadedSnapshots?.clear();
}
