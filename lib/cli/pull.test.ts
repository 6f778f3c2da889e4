import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeChatwoot, SECRET } from "@/lib/connectors/chatwoot/testing/fake-chatwoot";
import { fakeLhc, fakeTables, refuse } from "@/lib/connectors/livehelperchat/testing/fake-lhc";
import {
  hasRecordings,
  readRecording,
  RECORDINGS,
  replay,
} from "@/lib/connectors/livehelperchat/testing/recordings";
import {
  startFakePlatform,
  type FakeHandler,
  type FakePlatform,
} from "@/lib/connectors/testing/fake-platform";
import { callInlet, startInlet } from "./testing/run-inlet";

const SLOW = 60_000;
const KEY = "planted-api-key-7d20c41fa9";
const LHC = { INLET_USERNAME: "svc.audit", INLET_API_KEY: KEY, INLET_ALLOW_PRIVATE: "127.0.0.1" };
const CHATWOOT = { INLET_TOKEN: "planted-access-token-90ab3e", INLET_ALLOW_PRIVATE: "127.0.0.1" };

let folder: string;
let out: string;
let platform: FakePlatform | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "inlet-cli-test-"));
  out = path.join(folder, "snapshot.json");
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await platform?.close();
  platform = undefined;
});

async function serve(handler: FakeHandler): Promise<string> {
  platform = await startFakePlatform(handler);
  return platform.url;
}
const pull = (kind: string, url: string, env: Record<string, string>, ...more: string[]) =>
  startInlet(["pull", kind, "--url", url, "--out", out, ...more], env);
/** In this process, for the many cases that differ in their input alone. */
const call = (kind: string, url: string, env: Record<string, string>, ...more: string[]) =>
  callInlet(["pull", kind, "--url", url, "--out", out, ...more], env);
const kept = () => JSON.parse(readFileSync(out, "utf8"));
const hashOf = (said: string) => /sha256 ([0-9a-f]{64})/.exec(said)?.[1];

describe("inlet pull", { timeout: SLOW }, () => {
  it("writes what REST tells, says what it does not, and gives the same hash twice", async () => {
    const url = await serve(fakeLhc());
    const first = await pull("livehelperchat", url, LHC);
    expect([first.code, first.out]).toEqual([0, ""]);
    expect(first.err).toContain("Connecting\nAgents\n");
    expect(first.err).toMatch(/Roles \(roles\): unavailable\. .*read-only database account/);
    expect(kept()).toMatchObject({ format: "inlet.snapshot/1", platform: { kind: "livehelperchat" } });
    const second = await pull("livehelperchat", url, LHC);
    expect(hashOf(second.err)).toBe(hashOf(first.err));
    for (const told of [first.err, readFileSync(out, "utf8")]) expect(told).not.toContain(KEY);
    expect(readdirSync(folder)).toEqual(["snapshot.json"]);
  });

  it("takes the tables of a folder in place of a database account", async () => {
    const tables = path.join(folder, "tables");
    mkdirSync(tables);
    for (const [name, table] of Object.entries(fakeTables()))
      writeFileSync(path.join(tables, `${name}.json`), JSON.stringify(table));
    const url = await serve(fakeLhc());
    const { code, err } = await pull(
      "livehelperchat",
      url,
      LHC,
      "--tables",
      tables,
      "--timezone",
      "Asia/Tokyo",
    );
    expect(code, err).toBe(0);
    expect(kept().organisation.timezone).toBe("Asia/Tokyo");
    const proof = await startInlet(["prove", out, "--channel", "1", "--at", kept().takenAt]);
    expect(JSON.parse(proof.out).channels).toMatchObject([
      { id: "1", verdict: "PROVEN", eligible: ["1", "2", "3"] },
    ]);
  });

  it("pulls Chatwoot with a token, whatever else is in the environment", async () => {
    const url = await serve(fakeChatwoot());
    const { code, err } = await pull("chatwoot", url, { ...LHC, ...CHATWOOT }, "--account", "1");
    expect(code, err).toBe(0);
    const text = readFileSync(out, "utf8");
    for (const secret of [SECRET, CHATWOOT.INLET_TOKEN]) expect(text).not.toContain(secret);
    expect(kept().channels).toMatchObject([{ id: "1", name: "Inbox 1" }]);
  });

  it("leaves the earlier file as it was when a pull fails", async () => {
    writeFileSync(out, "earlier");
    const open = fakeLhc();
    const url = await serve((request) =>
      request.headers.authorization ? refuse("Authorization failed!", 400) : open(request),
    );
    const { code, err } = await pull("livehelperchat", url, LHC, "--lang", "zh-CN");
    expect(code).toBe(2);
    expect(err).toContain("平台不接受该用户名和 API 密钥。");
    expect(readFileSync(out, "utf8")).toBe("earlier");
    expect(readdirSync(folder)).toEqual(["snapshot.json"]);
  });

  it("reaches no private address that is not listed", async () => {
    const url = await serve(fakeLhc());
    const { code, err } = await pull("livehelperchat", url, { ...LHC, INLET_ALLOW_PRIVATE: "10.0.0.0/8" });
    expect(code).toBe(2);
    expect(err).toContain("INLET_ALLOW_PRIVATE");
    expect(platform?.connections()).toBe(0);
  });

  it.each([
    [
      "zendesk",
      LHC,
      [],
      "There is no connector for zendesk. There is one for livehelperchat, chatwoot, meiqia,",
    ],
    ["wecom-kf", LHC, [], "Set in the environment: INLET_SECRET. Credentials are read from there only."],
    [
      "livehelperchat",
      {},
      [],
      "Set in the environment: INLET_API_KEY. Credentials are read from there only.",
    ],
    ["chatwoot", LHC, [], "Set in the environment: INLET_TOKEN. Credentials are read from there only."],
    ["chatwoot", CHATWOOT, ["--tables", "x"], "chatwoot takes no --tables."],
    ["livehelperchat", LHC, ["--account", "1"], "livehelperchat takes no --account."],
    ["livehelperchat", LHC, ["--out", "/nowhere/at/all.json"], "/nowhere/at/all.json cannot be written: "],
    [
      "livehelperchat",
      LHC,
      ["--timezone", "Mars"],
      "The source's settings are incomplete or invalid: timezone.",
    ],
    ["livehelperchat", LHC, ["--tables", "/nowhere"], "Tables folder: /nowhere cannot be opened."],
  ])("refuses %s %j %j before it asks anybody", async (kind, env, more, said) => {
    const url = await serve(fakeLhc());
    const { code, err } = await call(kind, url, env, ...more);
    expect(code).toBe(2);
    expect(err.startsWith(said), err).toBe(true);
    expect(platform?.requests).toEqual([]);
  });

  it("refuses a missing --url or --out", async () => {
    expect((await callInlet(["pull", "chatwoot", "--out", out], CHATWOOT)).err).toMatch(/^The option --url/);
    expect((await callInlet(["pull", "chatwoot", "--url", "https://x.example"], CHATWOOT)).err).toMatch(
      /^The option --out/,
    );
  });
});

type Expected = {
  departments: { id: number; verdict: string; platformSays: boolean; receivableOnPage: number[] | null }[];
  falseComfort: number[];
};
const recorded = hasRecordings
  ? readdirSync(RECORDINGS, { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isDirectory() && readdirSync(path.join(RECORDINGS, entry.name)).includes("expected.json"),
      )
      .map(({ name }) => name)
  : [];

describe.skipIf(!hasRecordings)(
  "inlet pull and prove on recordings (skipped without them)",
  { timeout: SLOW },
  () => {
    it.each(recorded)("%s: verdict, witnesses and false comfort of every department", async (scenario) => {
      const url = await serve(replay(scenario, "rest"));
      const tables = path.join(RECORDINGS, scenario, "sql");
      const pulled = await call("livehelperchat", url, LHC, "--tables", tables);
      expect(pulled.code, pulled.err).toBe(0);
      const { channels } = JSON.parse((await callInlet(["prove", out, "--at", kept().takenAt])).out);
      const { departments, falseComfort } = readRecording<Expected>(scenario, "expected.json");
      const byId = new Map(channels.map((channel: { id: string }) => [channel.id, channel]));
      for (const { id, verdict, platformSays, receivableOnPage } of departments) {
        expect(byId.get(String(id)), `department ${id}`).toMatchObject({
          verdict: verdict === "receiving" || verdict === "single" ? "PROVEN" : "REFUTED",
          platformSaysReceiving: platformSays,
          falseComfort: falseComfort.includes(id),
          witnesses: (receivableOnPage ?? []).map(String).sort(),
        });
      }
    });
  },
);
