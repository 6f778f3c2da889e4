// The engine as it is shipped: bundled from its sources by the bundler the product itself uses.
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const outdir = path.join(root, "bench/node_modules/.engine");

const ENTRIES = [
  "audit",
  "canonical",
  "diff",
  "facts",
  "hydrate",
  "permission-matrix",
  "proof/week",
  "row-key",
  "snapshot",
];
/** Writers of tables: no part of the engine, measured the same way. */
const WRITERS = { "csv-writer": "./lib/exports/csv-writer.ts", xlsx: "./lib/exports/xlsx/workbook.ts" };

export async function buildEngine() {
  await build({
    absWorkingDir: root,
    entryPoints: {
      ...Object.fromEntries(ENTRIES.map((name) => [name, `./lib/engine/${name}.ts`])),
      ...WRITERS,
    },
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
  });
}

/** @param {string} name one of the entries, such as `proof/week` */
export function importEngine(name) {
  return import(pathToFileURL(path.join(outdir, `${name}.mjs`)).href);
}
