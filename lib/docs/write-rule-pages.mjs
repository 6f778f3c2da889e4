// npm run docs:rules: writes docs/rules anew from the rules themselves. They are TypeScript, so they are bundled first.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = path.join(root, "docs/rules");

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ["./lib/docs/rule-pages.ts"],
  bundle: true,
  write: false,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "error",
});
const bundle = Buffer.from(outputFiles[0].contents).toString("base64");
const { rulePages } = await import(`data:text/javascript;base64,${bundle}`);

rmSync(folder, { recursive: true, force: true });
for (const [name, text] of rulePages()) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
