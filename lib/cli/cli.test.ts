import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stringify } from "yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallCompany } from "@/lib/connectors/file/testing/small-company";
import { asCsv, asJson, asXlsx } from "@/lib/connectors/file/testing/write-sheets";
import { newestSampleFile } from "@/lib/testing/sample-file";
import { callInlet, startInlet } from "./testing/run-inlet";

const SLOW = 60_000;

type Report = { snapshot: { hash: string }; results: { ruleId: string; verdict: string }[] };

let folder: string;
let sample: string;
const at = (name: string) => path.join(folder, name);
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return at(name);
};
const lines = (text: string) => text.trimEnd().split("\n");
const warningsOf = async (file: string) => (await callInlet(["prove", file])).err;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "inlet-cli-test-"));
  sample = write("sample.yaml", newestSampleFile().bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("inlet", { timeout: SLOW }, () => {
  it("without a command says how to use it, on standard error", async () => {
    const { code, out, err } = await startInlet([]);
    expect([code, out]).toEqual([2, ""]);
    for (const command of ["audit", "prove", "pull", "verify"])
      expect(err).toContain(`npx inlet ${command} `);
  });

  it.each([
    [["--help"], "npx inlet prove"],
    [["audit", "--help"], "--fail-on"],
    [["--version"], /^\d+\.\d+\.\d+\n$/],
  ])("answers %j on standard output", async (args, said) => {
    const { code, out, err } = await callInlet(args);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(said);
  });

  it.each([
    [["frobnicate"], "There is no command frobnicate."],
    [["constructor"], "There is no command constructor."],
    [["audit"], "A file or platform is missing."],
    [["audit", "a", "b"], "Wrong number of arguments: a b"],
    [["audit", "a", "--frob"], "There is no option --frob."],
    [["audit", "a", "--format"], "The option --format needs a value."],
    [["audit", "a", "--format", "xml"], "--format: text | json | sarif | junit (xml)"],
    [["audit", "a", "--fail-on", "worst"], "--fail-on: blocker | degraded | silent | info | none (worst)"],
    [["audit", "a", "--lang", "fr"], "--lang: zh-CN | en (fr)"],
    [["audit", "a", "--policy", "missing.json"], "Cannot read missing.json (ENOENT)."],
    [["audit", "missing.json"], "Cannot read missing.json: there is no such file or folder."],
  ])("refuses %j with exit code 2 and one clear sentence", async (args, said) => {
    const { code, out, err } = await callInlet(args);
    expect([code, out]).toEqual([2, ""]);
    expect(lines(err)[0]).toBe(said);
    expect(err).not.toContain("    at ");
  });

  it("speaks Chinese when asked, and where the environment does not speak English", async () => {
    expect((await callInlet(["audit", "没有.json", "--lang", "zh-CN"])).err).toBe(
      "无法读取 没有.json：没有这个文件或文件夹。\n",
    );
    expect((await startInlet(["frob"], { LANG: "C.UTF-8" })).err).toMatch(/^没有命令 frob。/);
    expect((await callInlet(["audit", "missing.json", "--lang=zh-CN"])).err).toMatch(/^无法读取/);
  });
});

describe("inlet audit", { timeout: SLOW }, () => {
  it("judges the sample company: findings, coverage and 168 hours of every channel", async () => {
    const { code, out, err } = await startInlet(["audit", sample, "--format", "json"]);
    expect(code).toBe(1);
    // What the file says and nobody should miss, once a line, apart from the report.
    expect(err).toBe(await warningsOf(sample));
    const report = JSON.parse(out);
    expect(report.snapshot).toMatchObject({
      platform: "meiqia",
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(report.coverage.rules).toBe(report.results.length);
    const findings = report.results.flatMap(({ findings: some }: { findings: unknown[] }) => some);
    expect(findings.length).toBeGreaterThanOrEqual(25);
    for (const { id, severity, subject, message, evidence } of findings) {
      expect(id).toMatch(/^[\w/-]+:/);
      expect(["blocker", "degraded", "silent", "info"]).toContain(severity);
      expect(subject).toEqual({ kind: expect.any(String), id: expect.any(String), name: expect.any(String) });
      expect(message).not.toMatch(/[{}]/);
      expect(evidence[0].pointer).toMatch(/^\//);
    }
    expect(report.channels).toHaveLength(14);
    for (const { hours } of report.channels) {
      expect(hours.map(({ hour }: { hour: number }) => hour)).toEqual([...Array(168).keys()]);
    }
  });

  it("gives the same bytes twice, and SARIF, JUnit and text in the asked language", async () => {
    const args = ["audit", sample, "--lang", "zh-CN"];
    const sarif = await callInlet([...args, "--format", "sarif"]);
    const again = await callInlet([...args, "--format", "sarif"]);
    const junit = await callInlet([...args, "--format", "junit"]);
    const text = await callInlet(args);
    expect(again.out).toBe(sarif.out);
    expect(JSON.parse(sarif.out)).toMatchObject({ version: "2.1.0" });
    expect(junit.out).toMatch(/^<\?xml/);
    expect(text.out).toMatch(/^云杉家居 · 美洽/);
  });

  it("judges by what the organisation asks, when a file says so, and leaves the snapshot's hash alone", async () => {
    const verdictOf = async (...more: string[]) => {
      const { out } = await callInlet(["audit", sample, "--format", "json", "--fail-on", "none", ...more]);
      const report = JSON.parse(out) as Report;
      const result = report.results.find(({ ruleId }) => ruleId === "channel/resilience-below-target");
      return [result?.verdict, report.snapshot.hash];
    };
    const [before, hash] = await verdictOf();
    const policy = write("policy.json", JSON.stringify({ resilience: { standard: 2 } }));
    expect(before).toBe("not-applicable");
    expect(await verdictOf("--policy", policy)).toEqual(["fail", hash]);
  });

  it.each([
    ["{", /is not valid JSON:\n {2}/],
    [
      '{"resilience":{"standard":3}}',
      /is no valid policy; see docs\/cli\.md:\n {2}policy\.resilience\.standard: /,
    ],
    ['{"credentialWarnDay":60}', /policy: Unrecognized key: "credentialWarnDay"/],
  ])("refuses the policy %s", async (content, said) => {
    const { code, out, err } = await callInlet(["audit", sample, "--policy", write("policy.json", content)]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(said);
  });

  it.each([
    ["none", 0],
    ["blocker", 1],
    ["info", 1],
  ])("with --fail-on %s ends with %i", async (threshold, code) => {
    const args = ["audit", sample, "--fail-on", threshold, "--format", "junit"];
    expect((await callInlet(args)).code).toBe(code);
  });

  it("takes every format of the import, with the same verdicts", async () => {
    const company = smallCompany();
    mkdirSync(at("csv"));
    for (const { name, bytes } of asCsv(company)) write(`csv/${name}`, bytes);
    write("small.json", asJson(company).bytes);
    write("small.xlsx", (await asXlsx(company)).bytes);
    write("small.yaml", stringify(JSON.parse(readFileSync(at("small.json"), "utf8"))));
    const runs = [];
    for (const name of ["small.json", "small.yaml", "small.xlsx", "csv"])
      runs.push(await callInlet(["audit", at(name), "--format", "json", "--fail-on", "none"]));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const verdicts = runs.map(({ out }) =>
      JSON.parse(out).results.map(({ ruleId, verdict }: Record<string, string>) => `${ruleId} ${verdict}`),
    );
    for (const other of verdicts) expect(other).toEqual(verdicts[0]);
  });

  it("names sheet, row, column, value and what was expected for a file with faults", async () => {
    const [agent, ...others] = smallCompany().agents ?? [];
    const file = write(
      "faulty.json",
      asJson({ ...smallCompany(), agents: [{ ...agent, capacity: "很多", roleIds: "售后" }, ...others] })
        .bytes,
    );
    const { code, out, err } = await startInlet(["audit", file, "--lang", "zh-CN"]);
    expect([code, out]).toEqual([2, ""]);
    expect(lines(err)[0]).toBe(`${file} 无法导入：`);
    expect(err).toMatch(/「agents」第 1 行「capacity」.*“很多”.*整数/);
    expect(err).toMatch(/「agents」第 1 行「roleIds」.*“售后”/);
  });

  it.each([
    ["garbage.json", "{", /garbage\.json/],
    ["notes.txt", "hello", /notes\.txt/],
    ["other.json", '{"format":"inlet.snapshot/9"}', /other\.json/],
  ])("refuses %s and says why", async (name, content, said) => {
    const { code, out, err } = await callInlet(["audit", write(name, content)]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(said);
    expect(lines(err).length).toBeGreaterThan(1);
  });

  it("refuses a folder without CSV files", async () => {
    mkdirSync(at("nothing"));
    expect(await callInlet(["audit", at("nothing")])).toMatchObject({ code: 2, out: "" });
  });
});

describe("inlet prove", { timeout: SLOW }, () => {
  it("proves the moment of the snapshot and the coming week of every channel", async () => {
    const { code, out } = await startInlet(["prove", sample]);
    expect(code).toBe(0);
    const { at: moment, snapshot, channels } = JSON.parse(out);
    expect(Date.parse(moment)).toBe(Date.parse(snapshot.takenAt));
    expect(channels).toHaveLength(14);
    for (const { hours } of channels) expect(hours).toHaveLength(168);
    for (const channel of channels) {
      expect(channel).toMatchObject({ id: expect.any(String), name: expect.any(String) });
      expect(["PROVEN", "REFUTED", "UNKNOWN"]).toContain(channel.verdict);
      for (const witness of channel.witnesses) expect(channel.eligible).toContain(witness);
      if (channel.verdict === "PROVEN") expect(channel.witnesses).not.toEqual([]);
      if (channel.verdict === "REFUTED")
        expect(channel.causes[0]).toMatchObject({ gate: expect.any(String) });
      if (channel.verdict === "UNKNOWN") expect(channel.missing).not.toEqual([]);
    }
  });

  it("judges one channel at one instant; without an offset in the company's own zone", async () => {
    const { channels } = JSON.parse((await callInlet(["prove", sample, "--at", "2026-11-18"])).out);
    const channel: string = channels[0].id;
    const instants = ["2026-11-18T02:00:00Z", "2026-11-18T10:00:00+08:00", "2026-11-18 10:00"];
    const runs = [];
    for (const time of instants)
      runs.push(await callInlet(["prove", sample, "--channel", channel, "--at", time]));
    const [first, ...others] = runs.map(({ out }) => JSON.parse(out));
    expect(first.at).toBe("2026-11-18T02:00:00.000Z");
    expect(first.channels).toHaveLength(1);
    expect(first.channels[0].id).toBe(channel);
    expect(first.channels[0]).not.toHaveProperty("hours");
    for (const other of others) expect(other).toEqual(first);
  });

  it.each([
    [["--channel", "nowhere"], /No channel nowhere\. There are: .+/],
    [["--at", "tomorrow"], /--at: a time such as .+ \(tomorrow\)/],
  ])("refuses %j", async (args, said) => {
    const { code, out, err } = await callInlet(["prove", sample, ...args]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(said);
  });
});
