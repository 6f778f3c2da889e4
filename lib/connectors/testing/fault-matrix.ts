import type { Snapshot } from "@/lib/engine/snapshot";
import { describe, expect, inject, it } from "vitest";
import { CONNECTOR_ERROR_CODES, ConnectorError } from "../connector-error";
import { inParallel } from "../in-parallel";
import { takeSnapshot } from "../take-snapshot";
import { startFakePlatform } from "./fake-platform";
import { FAULTS, type Fault } from "./faults";
import { CANARY, endpointsOf, matches, type ContractSubject } from "./subject";
import { wrongClaims } from "./wrong-claims";

/** Refusals and 404 are answers; what a connector makes of them is tested apart. */
const PLANTED = FAULTS.filter((fault) => !["401", "403", "404"].includes(fault));
/** Faults that a platform's answer survives, or that concern a part of it only. */
const SURVIVED = new Set<Fault>([
  "duplicated-page",
  "wrong-type",
  "proto-keys",
  "changed-rows",
  "null-rows",
  "shrinking-total",
  "endless-list",
]);
/** A fault on one page of a list; elsewhere it would answer a question nobody asked. */
const OF_PAGES = new Set<Fault>(["duplicated-page", "shrinking-total", "endless-list"]);
/** Faults that take thousands of requests to come to an end: the deep run's. */
const LONG = new Set<Fault>(["endless-list"]);
const AT_ONCE = 4;
/** The ordinary run tries so many faults at each place, another choice at every place. */
const SAMPLED = 2;

export const LIMITS = { retries: 1 };
/** Only for platforms that never answer; a healthy one on a busy machine may need longer. */
export const IMPATIENT = { idleMs: 60, pageMs: 120, retries: 0 };

export type Cell = { endpoint: string | RegExp; after: number; fault: Fault };
type Outcome = Cell & {
  result: "same" | "reported" | "refused" | "wrong";
  code?: string;
  /** What was told although it is not so. */
  claims?: string[];
};

/** Every fault, at every endpoint, on its first, a middle and its last answer: nothing wrong may come of it. */
export function describeFaults(name: string, subject: ContractSubject): void {
  describe(`${name} under faults`, () => {
    it(
      "never takes what is broken for the truth",
      async () => {
        const { truth, asked } = await healthyRun(subject);
        const cells = cellsOf(subject, asked);
        const outcomes: Outcome[] = [];
        await inParallel(AT_ONCE, cells, async (cell) => {
          outcomes.push(await tryOut(subject, cell, truth));
        });
        expect(outcomes).toHaveLength(cells.length);
        const wrong = outcomes.flatMap((one) => (one.claims ?? []).map((claim) => `${told(one)}: ${claim}`));
        expect(wrong).toEqual([]);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
        if (inject("deep")) process.stdout.write(`${summary(name, outcomes)}\n`);
      },
      inject("deep") ? 3_600_000 : 60_000,
    );
  });
}

export async function healthyRun(subject: ContractSubject) {
  const platform = await startFakePlatform(subject.handler());
  try {
    const truth = await run(subject, platform.url, LIMITS);
    return { truth, asked: platform.requests.map(({ path }) => path) };
  } finally {
    await platform.close();
  }
}

export function cellsOf(subject: ContractSubject, asked: readonly string[], all = inject("deep")): Cell[] {
  let turn = 0;
  return endpointsOf(subject).flatMap((endpoint) => {
    const count = asked.filter((path) => matches(endpoint, path)).length;
    const isPaged = subject.paged !== undefined && String(subject.paged.path) === String(endpoint);
    // Where nothing is asked nothing can be broken: another shape of the platform asks it.
    if (count === 0) return [];
    const positions = [...new Set([0, Math.floor(count / 2), count - 1])];
    return positions.flatMap((after) => {
      const fitting = PLANTED.filter(
        (fault) => (!OF_PAGES.has(fault) || (isPaged && after > 0)) && (all || !LONG.has(fault)),
      );
      const chosen = all
        ? fitting
        : Array.from({ length: SAMPLED }, () => fitting[turn++ % fitting.length] ?? "500");
      return chosen.map((fault) => ({ endpoint, after, fault }));
    });
  });
}

async function tryOut(subject: ContractSubject, cell: Cell, truth: Snapshot): Promise<Outcome> {
  const { endpoint: path, after, fault } = cell;
  const platform = await startFakePlatform(subject.handler());
  platform.plant({ fault, path, after });
  const where = told(cell);
  try {
    const taken = await run(subject, platform.url, fault.startsWith("slow") ? IMPATIENT : LIMITS);
    const claims = wrongClaims(taken, truth);
    const isCore = String(path) === String(subject.corePath) && after === 0;
    if (isCore && !SURVIVED.has(fault)) claims.push("it was taken for an answer");
    if (claims.length > 0) return { ...cell, result: "wrong", claims };
    const isSame = Object.entries(taken.ledger).every(
      ([section, entry]) => entry?.status === truth.ledger[section as "agents"]?.status,
    );
    return { ...cell, result: isSame ? "same" : "reported" };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    expect(CONNECTOR_ERROR_CODES, where).toContain(error.code);
    return { ...cell, result: "refused", code: error.code };
  } finally {
    await platform.close();
  }
}

function run(subject: ContractSubject, url: string, limits: object): Promise<Snapshot> {
  return takeSnapshot(subject.connector, {
    settings: subject.settings(url),
    credentials: subject.credentials(CANARY),
    tables: subject.tables,
    allowPrivate: "127.0.0.1",
    limits,
    sleep: async () => {},
    now: () => new Date("2026-11-23T11:40:30Z"),
  });
}

export function told({ fault, after, endpoint }: Cell): string {
  return `${fault} on answer ${after + 1} of ${String(endpoint)}`;
}

function summary(name: string, outcomes: readonly Outcome[]): string {
  const count = (result: Outcome["result"]) => outcomes.filter((one) => one.result === result).length;
  const places = new Set(outcomes.map(({ endpoint, after }) => `${String(endpoint)} ${after}`)).size;
  const refused = outcomes.flatMap(({ code }) => code ?? []);
  const codes = [...new Set(refused)].map(
    (code) => `${code} ${refused.filter((one) => one === code).length}`,
  );
  return [
    `${name}: ${outcomes.length} pulls, ${new Set(outcomes.map(({ fault }) => fault)).size} faults at ${places} places;`,
    `0 wrong, ${count("refused")} refused (${codes.join(", ")}), ${count("reported")} reported, ${count("same")} unharmed`,
  ].join(" ");
}
