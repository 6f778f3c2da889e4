import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentText } from "@/lib/engine/canonical";
import { SECTION_NAMES, Snapshot, ledgerOf, type SectionName } from "@/lib/engine/snapshot";
import type { AnyConnector, Progress } from "../connector";
import { ConnectorError } from "../connector-error";
import type { Tables } from "../tables";
import { takeSnapshot, testConnection, type RunInput } from "../take-snapshot";
import { startFakePlatform, type FakeHandler, type FakePlatform } from "./fake-platform";
import { FAULTS, type Fault } from "./faults";

/** What a connector's own tests must bring so that the promises of every connector can be checked on it. */
export type ContractSubject = {
  connector: AnyConnector;
  /** A healthy platform. It may repeat the credential in its answers, as careless platforms do. */
  handler: () => FakeHandler;
  settings: (url: string) => unknown;
  /** `canary` stands in every secret field. */
  credentials: (canary: string) => unknown;
  tables?: Tables;
  /** A list without which nothing can be said; faults on it must end the pull. */
  corePath: string | RegExp;
  /** A list that may be refused without harm, and the section that must then be unavailable. */
  optional: { path: string | RegExp; section: SectionName };
  /** Every other call; a fault on it ends the pull or shows in the ledger. */
  otherPaths: (string | RegExp)[];
  /** A list of more than one page, and the section it fills; left out when the platform gives lists at once. */
  paged?: { path: string | RegExp; section: SectionName; rows: number };
};

const CANARY = "canary-9f3b1c7d5e8a2046";
const LIMITS = { retries: 1 };
/** Only for platforms that never answer; a healthy one on a busy machine may need longer. */
const IMPATIENT = { idleMs: 50, pageMs: 100, retries: 0 };
const limitsFor = (fault: Fault) => (fault.startsWith("slow") ? IMPATIENT : LIMITS);
/** Faults after which nothing of the answer may be believed. Refusals and 404 are answers and tested apart. */
const FATAL = FAULTS.filter(
  (fault) => !["401", "403", "404", "error-true", "duplicated-page"].includes(fault),
);

export function describeConnector(name: string, subject: ContractSubject): void {
  describe(`${name} keeps the connector contract`, () => {
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

    it("only ever reads", async () => {
      await take();
      await testConnection(subject.connector, input());
      expect(new Set(platform.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
    });

    it("gives the same content for the same answers", async () => {
      const hash = async () =>
        createHash("sha256")
          .update(contentText(await take()))
          .digest("hex");
      expect(await hash()).toBe(await hash());
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

    it.each(FATAL)("publishes nothing when %s hits a core list", async (fault) => {
      platform.plant({ fault, path: subject.corePath });
      expect(await failure(take({ limits: limitsFor(fault) }))).toBeInstanceOf(ConnectorError);
    });

    it.each(FATAL.flatMap((fault) => subject.otherPaths.map((path) => ({ fault, path }))))(
      "never takes $fault on $path for an answer",
      async ({ fault, path }) => {
        platform.plant({ fault, path });
        const outcome = await take({ limits: limitsFor(fault) }).catch((error: unknown) => error);
        if (outcome instanceof ConnectorError) return;
        const ledger = Object.values((outcome as Snapshot).ledger);
        const holes = ledger.filter((entry) => entry?.reason === "request-failed");
        expect(holes).not.toEqual([]);
      },
    );

    it("reports a list it may not read as unavailable and goes on", async () => {
      platform.plant({ fault: "404", path: subject.optional.path });
      const snapshot = await take();
      const entry = ledgerOf(snapshot, subject.optional.section);
      expect(["unavailable", "absent"]).toContain(entry.status);
      expect(snapshot[subject.optional.section]).toBeUndefined();
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

    const { paged } = subject;
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

function matches(wanted: string | RegExp, path: string): boolean {
  return typeof wanted === "string" ? wanted === path : wanted.test(path);
}
