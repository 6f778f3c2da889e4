// npm run bench: measures Inlet against its peers and writes docs/benchmarks.md.
// Options: --full (100,000 agents), --size <agents> (measures and prints, writes nothing), --rounds <n>, goals by id (P5).
import { parseArgs } from "node:util";
import { buildEngine } from "./engine.mjs";
import { buildExports } from "./exports.mjs";
import { generatorFolder } from "./generator.mjs";
import { GOALS } from "./goals/registry.mjs";
import { writeSection } from "./page.mjs";
import { installPeers } from "./peers.mjs";
import { ratioTo, verdictOn } from "./ratios.mjs";
import { runRounds } from "./rounds.mjs";

const SIZE = 10_000;
const FULL_SIZE = 100_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: "boolean", default: false },
    size: { type: "string" },
    rounds: { type: "string", default: "5" },
  },
});

if (generatorFolder()) process.exitCode = await main();
else {
  console.log(
    "Skipped: the companies to measure with come from a generator that is not part of this repository.",
  );
  console.log("Point INLET_BENCH_PEERS at the folder that holds its gen.mjs and lib.mjs.");
}

async function main() {
  const problem = installPeers();
  if (problem) {
    console.error(problem);
    return 1;
  }
  await buildEngine();
  await buildExports();
  const agents = Number(values.size ?? (values.full ? FULL_SIZE : SIZE));
  const goals = GOALS.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
  const options = {
    rounds: Number(values.rounds),
    timeout: values.full ? 600_000 : 120_000,
    report: console.log,
  };
  const measured = [];
  for (const goal of goals) measured.push({ goal, results: await runRounds(goal, agents, options) });
  for (const one of measured) printGoal(one);
  // A page holds whole runs only.
  if (values.size === undefined && positionals.length === 0) await writeSection(agents, measured);
  return measured.some(hasWrongAnswer) ? 1 : 0;
}

function printGoal({ goal, results }) {
  console.log(`\n${goal.id} ${goal.title}`);
  for (const [name, { failure, cpu }] of results) {
    const ratio = ratioTo(results.get(goal.baseline), { cpu });
    const verdict = verdictOn(goal.contestants[name], ratio) ?? "";
    const outcome =
      failure ?? (ratio ? `×${ratio.middle.toPrecision(3)} ${verdict}` : "nothing to compare with");
    console.log(`  ${name.padEnd(20)} ${outcome}`);
  }
}

/** A missed goal is told; an answer that differs makes every number on the page worthless. */
function hasWrongAnswer({ results }) {
  return [...results.values()].some(({ failure }) => failure?.startsWith("answered"));
}
