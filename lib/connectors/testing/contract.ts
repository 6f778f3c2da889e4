import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { contentText } from "@/lib/engine/canonical";
import { SECTION_NAMES, Snapshot, ledgerOf } from "@/lib/engine/snapshot";
import type { Progress } from "../connector";
import { ConnectorError } from "../connector-error";
import { takeSnapshot, testConnection, type RunInput } from "../take-snapshot";
import { describeFaults } from "./fault-matrix";
import { startFakePlatform, type FakePlatform } from "./fake-platform";
import type { Fault } from "./faults";
import { CANARY, endpointsOf, matches, type ContractSubject, type Order } from "./subject";

const LIMITS = { retries: 1 };
/** Stretches of time that a pull looks back over count from here. */
const NOW = new Date("2026-11-23T11:40:30Z");
/** The ordinary run shuffles a few times, the deep one often. */
const SHUFFLES = inject("deep") ? 1_000 : 5;

export function describeConnector(name: string, subject: ContractSubject): void {
  describeFaults(name, subject);
  describe(`${name} keeps the connector contract`, () => {
    const { optional, paged } = subject;
    let platform: FakePlatform;
    let steps: Progress[];
    beforeEach(async () => {
      platform = await startFakePlatform(subject.handler());
      steps = [];
    });
    afterEach(() => platform.close());

    const input = (more: Partial<RunInput> = {}): RunInput => ({
      settings: subject.settings(platform.url),
      credentials: subject.credentials(CANARY),
      tables: subject.tables,
      allowPrivate: "127.0.0.1",
      limits: LIMITS,
      sleep: async () => {},
      now: () => NOW,
      progress: (step) => steps.push(step),
      ...more,
    });
    const take = (more?: Partial<RunInput>) => takeSnapshot(subject.connector, input(more));
    const failure = (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error: unknown) => error,
      );

    it("gives a valid snapshot in which every section read has a ledger line", async () => {
      const snapshot = await take();
      expect(Snapshot.safeParse(snapshot).success).toBe(true);
      const read = SECTION_NAMES.filter((section) => snapshot[section] !== undefined);
      expect(read.length).toBeGreaterThan(3);
      for (const section of read) {
        expect(["complete", "partial"], section).toContain(ledgerOf(snapshot, section).status);
        expect(ledgerOf(snapshot, section).requests, section).not.toEqual([]);
      }
    });

    it("only ever reads, and asks nothing beyond what it lists", async () => {
      await take();
      await testConnection(subject.connector, input());
      const { readsByPost = [] } = subject.connector;
      const writes = platform.requests.filter(
        ({ method, path }) =>
          method !== "GET" && !(method === "POST" && readsByPost.some((call) => path.endsWith(call))),
      );
      expect(writes).toEqual([]);
      const asked = new Set(platform.requests.map(({ path }) => path));
      const listed = endpointsOf(subject);
      expect([...asked].filter((path) => !listed.some((wanted) => matches(wanted, path)))).toEqual([]);
    });

    it("gives the same content for the same answers, in whatever order rows and pages come", async () => {
      const first = await take();
      const straight = hashOf(first);
      // Made of the address, which is the one thing that differs between the platforms below.
      const { organisation } = first;
      expect(hashOf(await take())).toBe(straight);
      for (let seed = 1; seed <= SHUFFLES; seed++) {
        const other = await startFakePlatform(subject.handler(shuffled(seed)));
        const settings = subject.settings(other.url);
        const taken = await take({ settings }).finally(() => other.close());
        expect(hashOf({ ...taken, organisation }), `seed ${seed}`).toBe(straight);
      }
    });

    it("lets no secret into snapshot, ledger, progress, report or error", async () => {
      const seen: unknown[] = [await take(), await testConnection(subject.connector, input()), steps];
      for (const fault of ["401", "500", "html", "error-true"] as Fault[]) {
        platform.plant({ fault, path: subject.corePath });
        const error = await failure(take());
        expect(error).toBeInstanceOf(ConnectorError);
        seen.push(error, String(error), (error as Error).stack, (error as ConnectorError).text);
      }
      for (const spelling of [CANARY, Buffer.from(CANARY).toString("base64").replace(/=+$/, "")]) {
        expect(JSON.stringify(seen)).not.toContain(spelling);
      }
      expect(steps.length).toBeGreaterThan(1);
    });

    it("asks a core list that refuses the credential only once", async () => {
      platform.plant({ fault: "401", path: subject.corePath });
      const error = await failure(take());
      expect(["unauthorised", "forbidden"]).toContain((error as ConnectorError).code);
      const asked = platform.requests.filter(({ path }) => matches(subject.corePath, path));
      expect(asked).toHaveLength(1);
    });

    it.skipIf(!optional)("reports a list it may not read as unavailable and goes on", async () => {
      if (!optional) return;
      platform.plant({ fault: "404", path: optional.path });
      const snapshot = await take();
      expect(["unavailable", "absent"]).toContain(ledgerOf(snapshot, optional.section).status);
      expect(snapshot[optional.section]).toBeUndefined();
    });

    it("stops when cancelled", async () => {
      const cancel = new AbortController();
      const progress = () => cancel.abort();
      expect(await failure(take({ signal: cancel.signal, progress }))).toMatchObject({ code: "cancelled" });
    });

    it("refuses a private address that is not listed before connecting", async () => {
      const error = await failure(take({ allowPrivate: undefined }));
      expect(error).toMatchObject({ code: "address-refused" });
      expect(platform.connections()).toBe(0);
    });

    if (!paged) return;
    it("reads every page, and reports repeated pages as partial", async () => {
      const whole = await take();
      expect(whole[paged.section]).toHaveLength(paged.rows);
      expect(ledgerOf(whole, paged.section).status).toBe("complete");
      platform.plant({ fault: "duplicated-page", path: paged.path, after: 1 });
      const cut = await take();
      expect(ledgerOf(cut, paged.section).status).toBe("partial");
    });
  });
}

const hashOf = (snapshot: Snapshot) => createHash("sha256").update(contentText(snapshot)).digest("hex");

/** The same shuffle for the same seed, and not the order it was given in. */
function shuffled(seed: number): Order {
  return (rows) =>
    rows
      .map((row, index) => ({ row, at: createHash("sha256").update(`${seed} ${index}`).digest("hex") }))
      .sort((a, b) => a.at.localeCompare(b.at))
      .map(({ row }) => row);
}
