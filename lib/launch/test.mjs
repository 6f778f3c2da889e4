// npm test: everything, from a fresh clone. One failing step does not stop the others; the last line counts them all.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureGenerated } from "./generate.mjs";
import { ensureInstalled } from "./install.mjs";
import { countPlaywright, countStep, countVitest } from "./results.mjs";
import { runNode, runNpm } from "./run.mjs";
import { Refusal, step } from "./say.mjs";
import { checkNodeVersion } from "./version.mjs";

const reports = mkdtempSync(path.join(tmpdir(), "inlet-reports-"));

const preparations = [checkNodeVersion, ensureInstalled, ensureGenerated];

/** Steps one after another; what stands together runs together, because each of those keeps one core busy and no more. */
const suites = [
  [
    ["Lint", async () => countStep((await runNpm(["run", "--silent", "lint"])).code)],
    ["Types", async () => countStep((await runNpm(["run", "--silent", "typecheck"])).code)],
  ],
  [["Unit tests", () => vitest("engine", "unit")]],
  [["Database tests", () => vitest("db")]],
  [["Production build", productionBuild]],
  // Each half has a server and a database of its own.
  [
    ["Browser tests, first half", () => browserTests(1)],
    ["Browser tests, second half", () => browserTests(2)],
  ],
];

async function vitest(...projects) {
  const report = path.join(reports, `${projects.join("-")}.json`);
  const chosen = projects.flatMap((project) => ["--project", project]);
  const args = ["node_modules/vitest/vitest.mjs", "run", ...chosen];
  const { code } = await runNode([...args, "--reporter=dot", "--reporter=json", `--outputFile=${report}`], {
    env: process.stdout.isTTY ? {} : { NO_COLOR: "1" },
  });
  return countVitest(report, code);
}

async function productionBuild() {
  await ensureBuilt();
  return countStep(0);
}

/** Looked for, or fetched, once for both halves. */
let chromium;

async function browserTests(half) {
  const report = path.join(reports, `browser-${half}.json`);
  const env = { PLAYWRIGHT_CHROMIUM_PATH: await (chromium ??= ensureChromium()), INLET_E2E_REPORT: report };
  const chosen = [`--shard=${half}/2`, `--output=test-results/${half}`];
  const { code } = await runNode(["node_modules/@playwright/test/cli.js", "test", ...chosen], { env });
  return countPlaywright(report, code);
}

async function runSuite([name, count]) {
  step(name);
  const began = Date.now();
  const { passed, failed } = await count().catch(reportFailure);
  const seconds = Math.round((Date.now() - began) / 1000);
  step(`${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  return { passed, failed };
}

function reportFailure(error) {
  console.error(`\n${error instanceof Refusal ? error.message : error.stack}`);
  return { passed: 0, failed: 1 };
}

async function test() {
  const totals = { passed: 0, failed: 0 };
  try {
    for (const prepare of preparations) await prepare();
    for (const together of suites)
      for (const { passed, failed } of await Promise.all(together.map(runSuite))) {
        totals.passed += passed;
        totals.failed += failed;
      }
  } catch (error) {
    totals.failed += reportFailure(error).failed;
  }
  rmSync(reports, { recursive: true, force: true });
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed === 0 ? 0 : 1;
}

await test();
