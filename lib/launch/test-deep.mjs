// npm run test:deep: every project's tests, with far more cases where they count. Arguments narrow them, as they do for vitest.
import { runNode } from "./run.mjs";

// No project is named: one that is left out here would leave out its cases without a word.
const args = ["node_modules/vitest/vitest.mjs", "run", "--reporter=dot"];
const { code } = await runNode([...args, ...process.argv.slice(2)], { env: { INLET_DEEP: "1" } });
process.exitCode = code;
