#!/usr/bin/env node
// Runs the TypeScript command line as it is: what `npx inlet` does is what the sources say, with no build in between.
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
let register;
try {
  ({ register } = await import("tsx/esm/api"));
} catch {
  console.error(`Inlet 尚未安装依赖，请先在 ${root} 运行 npm install。`);
  console.error(`Inlet is not installed yet: run "npm install" in ${root} first.`);
  process.exit(2);
}
register({ tsconfig: `${root}tsconfig.json` });
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
