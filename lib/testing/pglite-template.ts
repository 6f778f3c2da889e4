import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { migrate, migrationsFolder } from "@/lib/server/migrate";
import { overPGlite } from "@/lib/server/open-database";

/** Making a PGlite folder takes seconds; it is made and migrated once, and every test file starts from a copy. */
export async function readTemplate(): Promise<Blob> {
  const file = templateFile();
  if (!existsSync(file)) await makeTemplate(file);
  return new Blob([readFileSync(file)]);
}

/** Vitest's global setup: makes the template before test files ask for it side by side. */
export async function setup(): Promise<void> {
  await readTemplate();
}

async function makeTemplate(file: string): Promise<void> {
  const pglite = await PGlite.create();
  await migrate(overPGlite(pglite));
  const bytes = Buffer.from(await (await pglite.dumpDataDir("none")).arrayBuffer());
  await pglite.close();
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}

function templateFile(): string {
  const folder = migrationsFolder();
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true }).map(String).sort())
    if (name.endsWith(".sql")) hash.update(name).update(readFileSync(path.join(folder, name)));
  return path.resolve("node_modules/.cache/inlet", `template-${hash.digest("hex").slice(0, 16)}.tar`);
}
