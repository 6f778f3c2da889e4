import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { PackContents } from "@/lib/exports/pack/contents";
import { artifactsOf, samplePackContents } from "@/lib/testing/pack-contents";
import { csvTables } from "./csv-tables";
import { findingsOf } from "./gathered";
import { ocsf } from "./ocsf";
import { oscal } from "./oscal/document";
import { sarif } from "./sarif";
import { workbook } from "./workbook";
import { FORMULA, hostileContents, RARE } from "./testing/hostile";
import { PACK_TABLES } from "./tables/registry";

const MACHINE = [csvTables, oscal, ocsf, sarif];
const zone = process.env.TZ;
let contents: PackContents;
beforeAll(async () => {
  contents = await samplePackContents();
}, 60_000);
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

async function textsOf(of: PackContents): Promise<Map<string, string>> {
  const files = await Promise.all(MACHINE.map(async (document) => document.render(of, artifactsOf(of))));
  return new Map(
    files
      .flat()
      .map(({ path, bytes }) => [path, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)]),
  );
}

type Sarif = {
  runs: {
    results: {
      kind: string;
      baselineState?: string;
      fingerprints?: Record<string, string>;
      properties?: { findingId: string };
    }[];
  }[];
};
type Ocsf = { finding_info: { uid: string }; compliance: { status: string } };

describe("the machine documents", () => {
  it("tell the same findings in every format", async () => {
    const texts = await textsOf(contents);
    const wanted = findingsOf(contents).map(({ finding }) => finding.id);
    const rows: string[][] = parse(texts.get("csv/findings.csv") ?? "", { bom: true });
    const log = JSON.parse(texts.get("sarif/findings.sarif") ?? "") as Sarif;
    const events = (texts.get("ocsf/findings.jsonl") ?? "")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Ocsf);
    const told = {
      csv: rows.slice(1).map((row) => row[1]),
      sarif: log.runs.flatMap(({ results }) =>
        results.flatMap(({ properties }) => properties?.findingId ?? []),
      ),
      ocsf: events
        .filter(({ compliance }) => compliance.status === "Fail")
        .map(({ finding_info }) => finding_info.uid),
      oscal: [
        ...(texts.get("oscal/assessment-results.json") ?? "").matchAll(
          /"name":"finding-id","ns":"[^"]+","value":"([^"]+)"/g,
        ),
      ].map(([, id]) => id ?? ""),
    };
    expect(wanted.length).toBeGreaterThan(20);
    expect(told.csv).toEqual(wanted);
    expect(told.sarif).toEqual(wanted);
    expect(told.ocsf).toEqual(wanted);
    // A waived finding is named by its risk, too.
    expect([...new Set(told.oscal)].sort()).toEqual([...wanted].sort());
  });

  it("hold in the workbook what the CSV files hold, sheet by sheet", async () => {
    const [file] = await workbook.render(contents, []);
    const sheets = await readWorkbook(Buffer.from(file?.bytes ?? []));
    const texts = await textsOf(contents);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(
      PACK_TABLES.map(({ title }) => `${title.zh} ${title.en}`),
    );
    for (const [at, { id }] of PACK_TABLES.entries()) {
      const csv: string[][] = parse(texts.get(`csv/${id}.csv`) ?? "", { bom: true });
      const text = (value: unknown) => (value === null || value === undefined ? "" : String(value as string));
      // The guard of the CSV is an apostrophe that a workbook does not need.
      expect(
        sheets[at]?.data.map((row) => row.map(text)),
        id,
      ).toEqual(csv.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@])/, ""))));
    }
    const [again] = await workbook.render(contents, []);
    expect(Buffer.from(again?.bytes ?? []).equals(Buffer.from(file?.bytes ?? []))).toBe(true);
  });

  it("are the same bytes twice, and in another zone of the world", async () => {
    process.env.TZ = "Asia/Shanghai";
    const first = await textsOf(contents);
    process.env.TZ = "America/New_York";
    expect(new Date(0).getTimezoneOffset()).toBe(300);
    expect(await textsOf(contents)).toEqual(first);
  });

  it("say what is new, what stayed and what is gone since the pack before", async () => {
    const log = JSON.parse((await textsOf(contents)).get("sarif/findings.sarif") ?? "") as Sarif;
    const results = log.runs.flatMap((run) => run.results);
    const states = new Set(
      results.filter(({ kind }) => kind === "fail").map(({ baselineState }) => baselineState),
    );
    expect([...states].sort()).toEqual(["absent", "new", "unchanged"]);
    const [source] = contents.sources;
    if (!source) throw new Error("no source");
    const first = JSON.parse(
      (await textsOf({ ...contents, sources: [{ ...source, drift: null }] })).get("sarif/findings.sarif") ??
        "",
    ) as Sarif;
    expect(
      first.runs.flatMap((run) => run.results).every(({ baselineState }) => baselineState === undefined),
    ).toBe(true);
  });

  it("never call passed what could not be judged", async () => {
    const texts = await textsOf(contents);
    const rows: string[][] = parse(texts.get("csv/checks.csv") ?? "", { bom: true });
    const unknown = contents.sources.flatMap(({ report }) =>
      report.results.filter(({ verdict }) => verdict === "unknown"),
    );
    expect(unknown.length).toBeGreaterThan(0);
    for (const { ruleId } of unknown)
      expect(rows.find((row) => row[2] === ruleId)?.[5]).toMatch(/unknown|attested/);
    const warnings = (texts.get("ocsf/findings.jsonl") ?? "").match(/"status":"Warning"/g);
    expect(warnings).toHaveLength(unknown.length);
  });
});

describe("hostile text", () => {
  it("stays text in every cell, and nothing unseen is left in any file", async () => {
    const texts = await textsOf(hostileContents());
    expect([...texts.keys()].filter((path) => path.startsWith("csv/"))).toHaveLength(PACK_TABLES.length);
    for (const [path, text] of texts) {
      const rest = path.startsWith("csv/")
        ? text.slice(1)
        : text.replaceAll(/"(?:platform-)?id":"[^"]*"/g, "");

      if (path.startsWith("csv/") || path.startsWith("oscal/"))
        expect(rest, path).not.toMatch(
          /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/,
        );
      if (!path.startsWith("csv/")) continue;
      for (const cell of (parse(text, { bom: true }) as string[][]).flat())
        expect(cell, path).not.toMatch(/^[=+\-@\t\r]/);
    }
    const found = texts.get("csv/findings.csv") ?? "";
    expect(found).toContain(FORMULA.replaceAll('"', '""'));
    expect(found).toContain("[U+202E]");
    expect(found).toContain(RARE);
  });
});
