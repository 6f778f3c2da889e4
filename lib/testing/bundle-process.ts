import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, type PluginBuild } from "esbuild";

const require = createRequire(path.resolve("package.json"));

/** Makes one file of a script and what it imports, so that tests can run it as a process of its own. */
export async function bundleProcess(script: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
    plugins: [{ name: "packages", setup: leavePackages }],
  });
}

/** Packages stay where they are installed, named by address because the bundle lies elsewhere. */
function leavePackages({ onResolve }: PluginBuild): void {
  onResolve({ filter: /^server-only$/ }, () => ({ path: path.resolve("lib/testing/server-only.ts") }));
  onResolve({ filter: /^(@[^/]|[^@./])/ }, ({ path: name, kind }) =>
    kind === "entry-point" || name.startsWith("node:")
      ? undefined
      : { path: pathToFileURL(require.resolve(name)).href, external: true },
  );
}
