import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { bundleProcess } from "@/lib/testing/bundle-process";
import { allSubjects } from "./testing/all-subjects";
import { startFakePlatform } from "./testing/fake-platform";
import { cellsOf, healthyRun, IMPATIENT, LIMITS, told, type Cell } from "./testing/fault-matrix";
import type { Fault } from "./testing/faults";
import type { Grown, Pull } from "./testing/memory-child";
import { endpointsOf, type ContractSubject } from "./testing/subject";

const MOST_MEGABYTES = 150;
/** Faults that aim at memory: the ordinary run tries these alone, each at another place of one shape of each platform. */
const HEAVY: readonly Fault[] = ["endless", "huge", "gzip-bomb", "deepest", "huge-field", "tiny-rows"];

const shapes = Object.keys(allSubjects);
const kindOf = (name: string) => allSubjects[name]?.connector.kind;
const tried = inject("deep")
  ? shapes
  : shapes.filter((name, index) => shapes.findIndex((other) => kindOf(other) === kindOf(name)) === index);

const folder = mkdtempSync(path.join(tmpdir(), "inlet-memory-"));
const script = path.join(folder, "child.mjs");
beforeAll(() => bundleProcess("lib/connectors/testing/memory-child.ts", script), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function grownBy(child: ChildProcess, name: string, cell?: Cell): Promise<Grown> {
  const subject = allSubjects[name];
  if (!subject) throw new Error(`there is no ${name}`);
  const platform = await startFakePlatform(subject.handler());
  if (cell) platform.plant({ fault: cell.fault, path: cell.endpoint, after: cell.after });
  try {
    const limits = cell?.fault.startsWith("slow") ? IMPATIENT : LIMITS;
    child.send({ name, url: platform.url, limits } satisfies Pull);
    const [grown] = (await once(child, "message")) as [Grown];
    return grown;
  } finally {
    await platform.close();
  }
}

/** Whether or not it is read page by page: a list that never ends, from the first answer on. */
const withoutEnd = (subject: ContractSubject): Cell[] =>
  endpointsOf(subject).map((endpoint) => ({ fault: "endless-list", endpoint, after: 0 }));

function sampleOf(all: readonly Cell[]): Cell[] {
  const at = ({ endpoint, after }: Cell) => `${String(endpoint)} ${after}`;
  const places = [...new Set(all.map(at))];
  return HEAVY.flatMap((fault, turn) => {
    const place = places[Math.floor((turn * places.length) / HEAVY.length)];
    return all.filter((cell) => cell.fault === fault && at(cell) === place);
  });
}

/** The mark of the most memory ever held can be set back on Linux alone. */
it.skipIf(!existsSync("/proc/self/clear_refs")).each(tried)(
  `%s under faults grows by less than ${MOST_MEGABYTES} MB`,
  { timeout: inject("deep") ? 3_600_000 : 120_000 },
  async (name) => {
    const subject = allSubjects[name];
    if (!subject) return;
    const child = fork(script, { execArgv: ["--expose-gc"] });
    try {
      await once(child, "message");
      expect((await grownBy(child, name)).outcome).toBe("taken");
      const { asked } = await healthyRun(subject);
      const all = cellsOf(subject, asked, true);
      const cells = inject("deep") ? [...all, ...withoutEnd(subject)] : sampleOf(all);
      const grown: (Grown & { at: string })[] = [];
      for (const cell of cells) grown.push({ at: told(cell), ...(await grownBy(child, name, cell)) });
      expect(grown.length).toBeGreaterThanOrEqual(HEAVY.length);
      const heaviest = grown.reduce((most, one) => (one.megabytes > most.megabytes ? one : most));
      if (inject("deep"))
        process.stdout.write(
          `${name}: ${grown.length} pulls, at most ${heaviest.megabytes} MB (${heaviest.at})\n`,
        );
      expect(grown.filter(({ outcome }) => outcome.startsWith("unexpected"))).toEqual([]);
      expect(grown.filter(({ megabytes }) => megabytes >= MOST_MEGABYTES)).toEqual([]);
    } finally {
      child.kill("SIGKILL");
    }
  },
);
