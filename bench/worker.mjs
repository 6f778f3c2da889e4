// One contestant of one goal, in a process of its own. Prints one line of JSON; a wrong answer is told, not hidden.
// usage: node --expose-gc bench/worker.mjs <goal> <contestant> <agents>
import { importGenerator } from "./generator.mjs";
import { GOALS } from "./goals/registry.mjs";
import { measure } from "./measure.mjs";
import { level, toSnapshot } from "./snapshot.mjs";

const [goalId, name, size] = process.argv.slice(2);
const goal = GOALS.find(({ id }) => id === goalId);
const contestant = goal.contestants[name];

const { generate } = await importGenerator("gen");
const company = level(generate(Number(size)));
// Slow peers answer for the first agents only; their cost is then told per agent.
const agents = company.agents.slice(0, contestant.sample ?? company.agents.length);
const world = { company, agents, snapshot: toSnapshot(company) };

const { answer, ...cost } = await measure(await contestant.prepare(world));
const expected = contestant.anyAnswer ? answer : await goal.expected(world);
console.log(
  JSON.stringify({
    ...cost,
    share: agents.length / company.agents.length,
    agrees: answer === expected,
    answer,
    expected,
  }),
);
// Databases keep threads alive.
process.exit(0);
