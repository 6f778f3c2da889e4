// npm run docs:rules: writes docs/rules anew from the rules themselves.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rulePages } from "./rule-pages";

const folder = fileURLToPath(new URL("../../docs/rules", import.meta.url));

rmSync(folder, { recursive: true, force: true });
for (const [name, text] of rulePages()) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
