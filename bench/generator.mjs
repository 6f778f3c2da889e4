// Where the companies of the benches come from: a generator that lies beside the repository and is read, never copied.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The folder with `gen.mjs`: named by `INLET_BENCH_PEERS`, or `shared/bench-peers` beside the checkout; else null. */
export function generatorFolder() {
  const folder = process.env.INLET_BENCH_PEERS ?? path.join(root, "../shared/bench-peers");
  return existsSync(path.join(folder, "gen.mjs")) ? folder : null;
}

/** @param {"gen" | "lib"} module the generator, or the reference kernels that were measured with it */
export function importGenerator(module) {
  const folder = generatorFolder();
  if (!folder) throw new Error("the generator is not here");
  return import(pathToFileURL(path.join(folder, `${module}.mjs`)).href);
}
