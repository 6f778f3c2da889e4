import "server-only";
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";

/**
 * Making a new database folder takes half a gigabyte, which a thread gives back at its end and this process never
 * would; and it is made aside, so that a process killed meanwhile leaves nothing half made.
 */
export async function initialiseFolder(folder: string): Promise<void> {
  if (existsSync(path.join(folder, "PG_VERSION"))) return;
  if (existsSync(folder)) removeEmpty(folder);
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  await runInThread(
    `const { workerData } = require("node:worker_threads");
     import("@electric-sql/pglite").then(async ({ PGlite }) => (await PGlite.create(workerData)).close());`,
    draft,
  );
  renameSync(draft, folder);
}

/** Never deletes what it did not make. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    throw new Error(
      `${folder} holds other files, but no database. Move them away, or set INLET_DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

function runInThread(code: string, workerData: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(code, { eval: true, workerData });
    worker.once("error", reject);
    worker.once("exit", (status) =>
      status === 0 ? resolve() : reject(new Error(`The built-in database could not be made (${status}).`)),
    );
  });
}
