import { beforeAll, describe, expect, it } from "vitest";
import { contentText } from "@/lib/engine/canonical";
import { buildPack, type BuiltPack } from "./build-pack";
import type { PackContents } from "./contents";
import { sha256 } from "./digest";
import { utf8 } from "./json-file";
import { preparePack } from "./prepare-pack";
import { opened, unpacked } from "./testing/edit-pack";
import { testSigner } from "./testing/pack-keys";
import { runCondition, sampleContents } from "./testing/sample-contents";
import { samplePack } from "./testing/sample-pack";
import { parseKeys } from "./verify/key-list";
import { verifyPack } from "./verify/verify-pack";

let contents: PackContents;
let pack: BuiltPack;
beforeAll(async () => {
  contents = await sampleContents();
  pack = await samplePack();
}, 60_000);

const SOURCE = "0198f3c2-1111-7000-8000-000000000001";
const CANARY = "Canary7Zq9";

it("is the same bytes for the same contents, file by file", async () => {
  const again = await samplePack();
  expect(again.files.map(({ path }) => path)).toEqual(pack.files.map(({ path }) => path));
  for (const [at, file] of pack.files.entries())
    expect(Buffer.compare(again.files[at]?.bytes ?? new Uint8Array(), file.bytes), file.path).toBe(0);
  expect(Buffer.compare(again.zip, pack.zip)).toBe(0);
});

it("holds a file for everything it tells, and lists what there is none of", () => {
  const paths = pack.files.map(({ path }) => path.replace(SOURCE, "*"));
  expect(paths).toEqual([
    "README.en.md",
    "README.zh-CN.md",
    ...["ledger", "own-rules", "policy", "snapshot"].map((name) => `artifacts/*/${name}.json`),
    "audit-log/checkpoint.json",
    "audit-log/extract.json",
    "audit-log/rows.jsonl",
    "comments.json",
    "csv/findings.csv",
    "incidents/7.json",
    "lessons.json",
    "omissions.json",
    "public-key.pem",
    "report.zh-CN.pdf",
    "requests.json",
    ...["drift", "findings", "layers", "permission-matrix", "reception-proof", "sightings", "verdicts"].map(
      (name) => `results/*/${name}.json`,
    ),
    "rules.json",
    "verify.mjs",
    "manifest.json",
    "SHA256SUMS",
    "manifest.sig",
  ]);
  expect([pack.completeness, pack.name]).toEqual(["complete", "inlet-pack-0002-20261130T1700Z.zip"]);
});

describe("completeness is counted", () => {
  const prepared = async (change: Partial<PackContents>) =>
    preparePack({ ...contents, ...change }, { runCondition });

  it("without a source it failed, and says so in its name", async () => {
    const nothing = await prepared({ sources: [] });
    expect([nothing.completeness, nothing.contents.omissions[0]?.subject]).toEqual(["failed", "artifacts"]);
    const { name } = await buildPack(nothing, { signer: testSigner(), documents: [], verifier: utf8("") });
    expect(name).toContain("-failed.zip");
  });

  it("with a section that was not read, or a log whose end nobody signed, it is partial", async () => {
    const { completeness, contents: told } = await prepared({
      auditLog: { ...contents.auditLog, checkpoint: null },
      sources: contents.sources.map((source) => {
        const { value } = source.snapshot;
        const ledger = {
          ...value.ledger,
          devices: { status: "unavailable" as const, basis: "observed" as const },
        };
        return { ...source, snapshot: { ...source.snapshot, value: { ...value, ledger } } };
      }),
    });
    expect(completeness).toBe("partial");
    const subjects = told.omissions.map(({ subject }) => subject);
    expect(subjects).toContain(`${SOURCE}/devices`);
    expect(subjects).toContain("audit-log/checkpoint.json");
  });
});

describe("what looks like a secret stays behind", () => {
  it("in the configuration, what people wrote and the audit log, and the pack is still verified", async () => {
    const [source] = contents.sources;
    const [incident] = contents.incidents;
    if (!source || !incident) throw new Error("no source or incident");
    const { value } = source.snapshot;
    const [agent, ...agents] = value.agents ?? [];
    if (!agent) throw new Error("no agent");
    const leaking = { ...value, agents: [{ ...agent, name: `password=${CANARY}` }, ...agents] };
    const rows = contents.auditLog.rows;
    const leaked: PackContents = {
      ...contents,
      sources: [
        { ...source, snapshot: { ...source.snapshot, hash: sha256(contentText(leaking)), value: leaking } },
      ],
      incidents: [{ ...incident, title: `Authorization: Bearer ${CANARY}${CANARY}` }],
      auditLog: {
        ...contents.auditLog,
        rows: rows.map((row, at) =>
          at === 3 ? { ...row, content: JSON.stringify({ a: `密码：${CANARY}` }) } : row,
        ),
      },
    };
    const prepared = await preparePack(leaked, { runCondition });
    const built = await buildPack(prepared, { signer: testSigner(), documents: [], verifier: utf8("") });
    for (const { path, bytes } of built.files) expect(Buffer.from(bytes).includes(CANARY), path).toBe(false);
    expect(built.completeness).toBe("partial");
    const subjects = prepared.contents.omissions.map(({ subject }) => subject);
    expect(subjects).toEqual(
      expect.arrayContaining([`artifacts/${SOURCE}`, "incidents", `audit-log/rows.jsonl#${rows[3]?.seq}`]),
    );
    const [snapshot] = built.manifest.sources.map((one) => one.snapshot);
    expect(snapshot?.packedHash).not.toBe(snapshot?.hash);
    const verified = await verifyPack(opened(unpacked(built)), {
      trusted: parseKeys(testSigner().publicKeyPem),
      baseline: null,
      runCondition,
      version: "0.1.0",
    });
    expect(verified.lines.filter(({ state }) => state === "broken")).toEqual([]);
    expect(verified.verdict).toBe("verified");
  });
});

it("refuses names that mean another file elsewhere, or the same one twice", async () => {
  const prepared = await preparePack({ ...contents, sources: [] }, { runCondition });
  const document = (path: string) => ({ path, mediaType: "text/plain", bytes: utf8("x") });
  for (const path of ["../x", "/x", "a\\b", "RULES.json", "manifest.json", "x/"])
    await expect(
      buildPack(prepared, { signer: testSigner(), documents: [document(path)], verifier: utf8("") }),
    ).rejects.toThrow("A pack cannot hold");
});
