// npm run test:deep: the engine's and the database's tests with far more cases. Arguments narrow them, as they do for vitest.
import { runNode } from "./run.mjs";

const args = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--project",
  "engine",
  "--project",
  "db",
  "--reporter=dot",
];
const { code } = await runNode([...args, ...process.argv.slice(2)], { env: { INLET_DEEP: "1" } });
process.exitCode = code;
