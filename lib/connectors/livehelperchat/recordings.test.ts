import { createHash } from "node:crypto";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { contentText } from "@/lib/engine/canonical";
import { Facts } from "@/lib/engine/facts";
import { hydrate } from "@/lib/engine/hydrate";
import { proveInstant } from "@/lib/engine/proof/instant";
import type { Snapshot } from "@/lib/engine/snapshot";
import { readTables } from "../tables";
import { takeSnapshot } from "../take-snapshot";
import { startFakePlatform, type FakePlatform } from "../testing/fake-platform";
import { livehelperchat } from "./livehelperchat";
import { hasRecordings, readRecording, RECORDINGS, replay } from "./testing/recordings";

const SCENARIOS = [
  "all-hidden",
  "always-on-absent",
  "department-disabled",
  "group-disabled",
  "healthy",
  "hours-open-nobody",
  "key-inactive-or-ip-restricted",
  "no-member",
  "permission-removed",
  "queue-full",
];
const BAD_KEYS = [
  "inactive-key",
  "ip-restricted-key",
  "no-header",
  "operator-key",
  "other-users-key",
  "own-password",
  "unknown-key",
];
const VERDICTS = {
  receiving: "PROVEN",
  single: "PROVEN",
  closed: "REFUTED",
  "false-comfort": "REFUTED",
} as const;

type Expected = {
  departments: {
    id: number;
    verdict: keyof typeof VERDICTS;
    platformSays: boolean;
    receivableOnPage: number[] | null;
  }[];
  falseComfort: number[];
};

let platform: FakePlatform;
afterEach(() => platform.close());

async function serve(...folder: string[]): Promise<void> {
  platform = await startFakePlatform(replay(...folder));
}

async function take(scenario: string): Promise<Snapshot> {
  return takeSnapshot(livehelperchat, {
    settings: { url: platform.url, username: "svc.audit" },
    credentials: { apiKey: "recorded-key-0123456789" },
    tables: await readTables(path.join(RECORDINGS, scenario, "sql")),
    allowPrivate: "127.0.0.1",
  });
}

const prove = (snapshot: Snapshot) =>
  proveInstant(new Facts(hydrate(snapshot)), Date.parse(snapshot.takenAt));
const hash = (snapshot: Snapshot) => createHash("sha256").update(contentText(snapshot)).digest("hex");

describe.skipIf(!hasRecordings)("recorded Live Helper Chat (skipped without ../shared/recordings)", () => {
  it.each(SCENARIOS)("%s: verdicts, witnesses and false comfort are the server's", async (scenario) => {
    await serve(scenario, "rest");
    const expected = readRecording<Expected>(scenario, "expected.json");
    const snapshot = await take(scenario);
    const proofs = new Map(prove(snapshot).map((proof) => [proof.id, proof]));
    const found = expected.departments.map(({ id }) => {
      const proof = proofs.get(String(id));
      return {
        id,
        verdict: proof?.verdict,
        platformSays: proof?.platformSaysReceiving,
        witnesses: proof?.witnesses.map(Number).sort((a, b) => a - b),
      };
    });
    expect(found).toEqual(
      expected.departments.map(({ id, verdict, platformSays, receivableOnPage }) => ({
        id,
        verdict: VERDICTS[verdict],
        platformSays,
        witnesses: receivableOnPage ?? [],
      })),
    );
    const comfort = found.filter((one) => one.platformSays && one.verdict === "REFUTED").map(({ id }) => id);
    expect(comfort).toEqual(expected.falseComfort);
  });

  it("gives the same content twice", async () => {
    await serve("healthy", "rest");
    expect(hash(await take("healthy"))).toBe(hash(await take("healthy")));
  });

  it.each(BAD_KEYS)("stops at the first refusal: %s", async (variant) => {
    await serve("key-inactive-or-ip-restricted", "rest", variant);
    const error = await take("key-inactive-or-ip-restricted").catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "ConnectorError" });
    expect(["unauthorised", "forbidden"]).toContain((error as { code: string }).code);
    expect((error as { remedy: { zh: string } }).remedy.zh.length).toBeGreaterThan(10);
    expect(platform.requests.filter(({ headers }) => headers.authorization !== undefined)).toHaveLength(1);
  });

  it("reads and proves 300 operators in 40 departments", async () => {
    await serve("large", "rest");
    const snapshot = await take("large");
    expect(snapshot.agents).toHaveLength(302);
    const proofs = prove(snapshot);
    expect(proofs).toHaveLength(40);
    const of = (id: string) => proofs.find((proof) => proof.id === id);
    for (const id of ["9", "14", "17", "23", "28", "31", "36"]) expect(of(id)?.verdict, id).toBe("REFUTED");
    expect(proofs.filter(({ verdict }) => verdict === "PROVEN").length).toBeGreaterThan(20);
    expect(proofs.filter(({ verdict }) => verdict === "UNKNOWN")).toEqual([]);
  });
});
