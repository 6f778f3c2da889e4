import { beforeAll, describe, expect, it } from "vitest";
import type { BuiltPack } from "../build-pack";
import { jsonText, utf8 } from "../json-file";
import { opened, resigned, unpacked } from "../testing/edit-pack";
import { testSigner } from "../testing/pack-keys";
import { runCondition } from "../testing/sample-contents";
import { samplePack, samplePackBefore } from "../testing/sample-pack";
import { parseKeys } from "./key-list";
import type { OpenedPack } from "./open/opened";
import { readZip } from "./open/read-zip";
import { verifyPack, type VerifyOptions } from "./verify-pack";

const SOURCE = "0198f3c2-1111-7000-8000-000000000001";
const [OWN, OTHER] = [testSigner(), testSigner(2)];
const trusted = parseKeys(OWN.publicKeyPem);

let before: BuiltPack;
let pack: BuiltPack;
let whole: Map<string, Uint8Array>;

beforeAll(async () => {
  before = await samplePackBefore();
  pack = await samplePack({ previous: before });
  whole = unpacked(pack);
}, 120_000);

const verify = (found: OpenedPack, more: Partial<VerifyOptions> = {}) =>
  verifyPack(found, { trusted, baseline: null, runCondition, version: "0.1.0", ...more });

const faults = async (found: OpenedPack, more: Partial<VerifyOptions> = {}) =>
  (await verify(found, more)).lines.filter(({ state }) => state === "broken");

/** A JSON file of the pack changed by somebody who signs everything anew with the true key. */
async function edited<T>(path: string, change: (value: T) => void, signer = OWN): Promise<OpenedPack> {
  const value = JSON.parse(Buffer.from(whole.get(path) ?? "").toString()) as T;
  change(value);
  return opened(await resigned(new Map(whole).set(path, utf8(jsonText(value))), signer));
}

describe("a pack that is as it was made", () => {
  it("is verified with the key that was got elsewhere, and never without", async () => {
    expect((await verify(readZip(pack.zip))).verdict).toBe("verified");
    expect((await verify(readZip(pack.zip), { trusted: null })).verdict).toBe("unpinned");
    expect((await verify(opened(whole), { trusted: null })).verdict).toBe("unpinned");
  });

  it("goes on from the pack before, and what changed since is told again", async () => {
    const { verdict, lines } = await verify(readZip(pack.zip), { baseline: readZip(before.zip) });
    expect(verdict).toBe("verified");
    const told = lines.filter(({ check }) => ["previous-pack", "drift"].includes(check));
    expect(told.map(({ check, state }) => [check, state])).toEqual([
      ["previous-pack", "ok"],
      ["drift", "ok"],
    ]);
  });
});

describe("whoever changes what was judged is told apart by judging again, even with the true key", () => {
  const results = (name: string) => `results/${SOURCE}/${name}.json`;
  type Verdict = { ruleId: string; verdict: string };

  it("names the verdict that was edited", async () => {
    let ruleId = "";
    const forged = await edited<Verdict[]>(results("verdicts"), (verdicts) => {
      const failed = verdicts.find(({ verdict }) => verdict === "fail") as Verdict;
      ruleId = failed.ruleId;
      failed.verdict = "pass";
    });
    const [fault, ...more] = await faults(forged);
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ check: "judgement", files: [results("verdicts")] });
    expect(fault?.text.en).toContain(`${ruleId} `);
    expect(fault?.text.en).toContain('says "pass", judged again "fail"');
  });

  it.each([
    ["findings", (value: object[]) => value.pop()],
    [
      "permission-matrix",
      (value: { agents: { rows: { cells: string }[] } }) => (value.agents.rows[0]!.cells = "A"),
    ],
    ["reception-proof", (value: { week: { week: string } }[]) => (value[0]!.week.week = "P".repeat(168))],
    ["layers", (value: { attested: string[] }) => value.attested.push("agent/none")],
    [
      "layers",
      (value: { waivers: { until: string }[] }) => (value.waivers[0]!.until = "2020-01-01T00:00:00Z"),
    ],
  ])("names %s", async (name, change) => {
    const [fault] = await faults(await edited(results(name), change as (value: unknown) => void));
    expect(fault).toMatchObject({ check: "judgement", files: [results(name)] });
  });

  it("names what it was judged by when that was edited", async () => {
    const snapshot = `artifacts/${SOURCE}/snapshot.json`;
    const forged = await edited<{ agents: { name: string }[] }>(
      snapshot,
      ({ agents }) => (agents[0]!.name = "x"),
    );
    expect(await faults(forged)).toMatchObject([{ check: "judgement", files: [snapshot] }]);
    const rules = await edited<{ condition: string }[]>(`artifacts/${SOURCE}/own-rules.json`, (own) => {
      own[0]!.condition = "capacity < 0";
    });
    expect((await faults(rules))[0]?.text.en).toContain("own/few-conversations");
  });

  it("names a change since the previous pack that was edited", async () => {
    const drift = results("drift");
    const forged = await edited<{ diff: { rows: object[] } }>(drift, ({ diff }) => diff.rows.pop());
    expect(await faults(forged, { baseline: readZip(before.zip) })).toMatchObject([
      { check: "drift", files: [drift] },
    ]);
  });
});

describe("whoever signs what cannot be judged again", () => {
  const incident = () => edited<{ title: string }>("incidents/7.json", (value) => (value.title = "?"), OTHER);

  it("is found by the key, and not taken for verified without it", async () => {
    expect((await faults(await incident())).map(({ check }) => check)).toContain("key");
    const unpinned = await verify(await incident(), { trusted: parseKeys(OTHER.publicKeyPem) });
    // The checkpoint of the audit log is still signed by the true key, which the forger does not have.
    expect(unpinned.lines.find(({ check }) => check === "audit-log")?.state).toBe("broken");
  });

  it("cannot sign with a key that was retired before", async () => {
    const retired = (retiredAt: string) =>
      parseKeys(JSON.stringify({ keys: [{ publicKeyPem: OWN.publicKeyPem, retiredAt }] }));
    const early = await faults(opened(whole), { trusted: retired("2026-11-30T16:59:30.000Z") });
    expect(early.map(({ check }) => check)).toEqual(["key"]);
    expect((await verify(opened(whole), { trusted: retired("2026-12-01T00:00:00.000Z") })).verdict).toBe(
      "verified",
    );
  });

  it("takes out a file with its line, and the signature no longer holds", async () => {
    const path = `artifacts/${SOURCE}/ledger.json`;
    const without = new Map(whole);
    without.delete(path);
    const signature = without.get("manifest.sig") as Uint8Array;
    const forged = (await resigned(without, OWN)).set("manifest.sig", signature);
    expect((await faults(opened(forged))).map(({ check }) => check)).toContain("signature");
  });

  it("cannot call a partial pack complete, nor drop an omission", async () => {
    const partial = await samplePack({ contents: { omissions: [OMITTED] } });
    const files = unpacked(partial);
    const complete = await resigned(files, OWN, (manifest) => ({ ...manifest, completeness: "complete" }));
    expect((await faults(opened(complete))).map(({ check }) => check)).toEqual(["completeness"]);
    const emptied = await resigned(new Map(files).set("omissions.json", utf8("[]\n")), OWN);
    expect((await faults(opened(emptied))).map(({ check }) => check)).toContain("completeness");
    expect(partial.name).toContain("-partial.zip");
    expect((await verify(readZip(partial.zip))).verdict).toBe("verified");
  });

  it("cannot change, drop or add a row of the audit log", async () => {
    const rows = Buffer.from(whole.get("audit-log/rows.jsonl") ?? "")
      .toString()
      .trimEnd()
      .split("\n");
    const log = async (changed: string[]) => {
      const extract = jsonText({
        ...JSON.parse(Buffer.from(whole.get("audit-log/extract.json") ?? "").toString()),
        rows: changed.length,
      });
      const text = changed.map((row) => `${row}\n`).join("");
      const files = new Map(whole)
        .set("audit-log/rows.jsonl", utf8(text))
        .set("audit-log/extract.json", utf8(extract));
      const found = await faults(opened(await resigned(files, OWN)));
      return found.find(({ check }) => check === "audit-log")?.text.en;
    };
    expect(await log(rows.slice(0, -1))).toContain("newest rows are gone");
    expect(await log(rows.toSpliced(3, 1))).toContain("a row is missing");
    expect(await log(rows.with(2, rows[2]!.replace("王芳", "李四")))).toContain("edited");
    expect(await log(["null", ...rows])).toContain("not understood");
  });
});

describe("a pack judged by rules that are not here", () => {
  it("is not called broken for what nobody can tell here", async () => {
    const older = await resigned(whole, OWN, (manifest) => ({ ...manifest, inlet: "0.0.9" }));
    // The same results by another version: nothing speaks against them.
    expect((await verify(opened(older))).verdict).toBe("verified");
    const verdicts = `results/${SOURCE}/verdicts.json`;
    const value = JSON.parse(Buffer.from(whole.get(verdicts) ?? "").toString()) as { verdict: string }[];
    value.find(({ verdict }) => verdict === "fail")!.verdict = "pass";
    const files = await resigned(new Map(whole).set(verdicts, utf8(jsonText(value))), OWN, (manifest) => ({
      ...manifest,
      inlet: "0.0.9",
    }));
    const { verdict, lines } = await verify(opened(files));
    expect(verdict).toBe("unable");
    expect(lines.find(({ state }) => state === "unable")?.text.en).toContain("run its own verify.mjs");
  });
});

describe("the pack before", () => {
  it("must be the one that is named, whole, and the log must go on from it", async () => {
    const reasonOf = async (baseline: OpenedPack) =>
      (await faults(readZip(pack.zip), { baseline })).find(({ check }) => check === "previous-pack")?.text.en;
    expect(await reasonOf(readZip(pack.zip))).toContain("another one");
    expect(await reasonOf(readZip(before.zip.subarray(1)))).toContain("the previous pack itself");
    const renumbered = await resigned(unpacked(before), OWN, (manifest) => ({
      ...manifest,
      requestedBy: "?",
    }));
    expect(await reasonOf(opened(renumbered))).toContain("another one");
  });
});

const OMITTED = {
  what: { zh: "设备", en: "Devices" },
  subject: "devices",
  why: { zh: "未采集", en: "not collected" },
  since: null,
};
