import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { setDatabase } from "@/lib/server/db";
import { declareIncident } from "@/lib/server/incidents/declare";
import { migrate } from "@/lib/server/migrate";
import { openBuiltIn } from "@/lib/server/open-database";
import { bundleProcess } from "@/lib/testing/bundle-process";
import { makeContext } from "@/lib/testing/context";
import { declaration } from "@/lib/testing/incidents";

/** Deep, all of them; otherwise the least, and as many more as the rest of a minute allows. */
const MOMENTS = 200;
const WITHIN_MS = inject("deep") ? Infinity : 60_000;
const LEAST = 10;
/** How long a writer lives after its first entry was kept. */
const LONGEST_LIFE_MS = 250;
const CHAINS = 2;

const folder = mkdtempSync(path.join(tmpdir(), "inlet-killed-"));
const writer = path.join(folder, "writer.mjs");

beforeAll(() => bundleProcess("lib/testing/acknowledging-writer.ts", writer));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An incident in a data folder of its own, as the arguments of the writer. */
async function prepare(dataDir: string): Promise<string[]> {
  const database = await openBuiltIn(dataDir, () => undefined);
  setDatabase(database);
  try {
    await migrate(database);
    const ctx = await makeContext("team_lead");
    const { id } = await declareIncident(ctx, declaration());
    return [dataDir, id, ctx.organisation.id, ctx.actor.id];
  } finally {
    setDatabase(undefined);
    await database.close();
  }
}

/** One life: what it found on opening, what it sent, what the verb had answered when it was killed. */
async function live(args: string[], lifeMs: number) {
  const child = spawn(process.execPath, [writer, ...args]);
  let [output, errors] = ["", ""];
  child.stderr.on("data", (chunk) => (errors += String(chunk)));
  child.stdout.on("data", (chunk) => {
    const isFirst = !output.includes("\nkept ");
    output += String(chunk);
    if (isFirst && output.includes("\nkept ")) setTimeout(() => child.kill("SIGKILL"), lifeMs);
  });
  await new Promise((resolve) => child.once("close", resolve));
  const named = (word: string) =>
    output
      .split("\n")
      .flatMap((line) => (line.startsWith(`${word} `) ? line.slice(word.length + 1).split(" ") : []));
  expect(output, errors).toMatch(/^found /);
  return { found: new Set(named("found")), sent: named("sent"), kept: named("kept") };
}

it("loses no entry that was answered, whenever the process is killed", { timeout: 900_000 }, async () => {
  const until = Date.now() + WITHIN_MS;
  let [moments, acknowledged] = [0, 0];
  async function chain(args: string[]): Promise<void> {
    const [sent, kept] = [new Set<string>(), new Set<string>()];
    while (moments < LEAST || (moments < MOMENTS && Date.now() < until)) {
      moments += 1;
      const life = await live(args, Math.random() * LONGEST_LIFE_MS);
      expect([...kept].filter((id) => !life.found.has(id))).toEqual([]);
      for (const id of life.sent) sent.add(id);
      for (const id of life.kept) kept.add(id);
    }
    const { found } = await live(args, 0);
    expect([...kept].filter((id) => !found.has(id))).toEqual([]);
    // Whole or not at all, and nothing that nobody wrote: the one more is the declaration's own.
    expect([...found].filter((id) => !sent.has(id))).toHaveLength(1);
    acknowledged += kept.size;
  }
  const chains: string[][] = [];
  for (let name = 0; name < CHAINS; name += 1) chains.push(await prepare(path.join(folder, String(name))));
  await Promise.all(chains.map(chain));
  expect(acknowledged).toBeGreaterThan(moments);
});
