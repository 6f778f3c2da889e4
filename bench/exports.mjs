// The exports as they are shipped, bundled like the engine; their packages stay outside.
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const outdir = path.join(root, "bench/node_modules/.exports");

const ENTRIES = ["pdf/paper", "pdf/sfnt", "pdf/table"];

export async function buildExports() {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(ENTRIES.map((name) => [name, `./lib/exports/${name}.ts`])),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
  });
}

/** @param {string} name one of the entries, such as `pdf/table` */
export function importExports(name) {
  return import(pathToFileURL(path.join(outdir, `${name}.mjs`)).href);
}
