import { unzipSync, strFromU8 } from "fflate";
import readWorkbook from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { SECTION_SCHEMAS, type SectionName } from "@/lib/engine/snapshot";
import type { RawCell } from "./cells/cell-type";
import { SHEETS } from "./sheets/registry";
import { buildTemplate, templateCsvZip } from "./template";
import { hashOf, importFiles, linesOf, snapshotOf } from "./testing/import-company";
import { asCsv, asXlsx, type SheetInput } from "./testing/write-sheets";

type Tab = { sheet: string; data: RawCell[][] };
const LANGUAGES = ["zh", "en"] as const;

async function tabsOf(bytes: Uint8Array): Promise<Tab[]> {
  return (await readWorkbook(bytes.slice().buffer)) as unknown as Tab[];
}

/** Channels that examples of other sheets name. */
const NAMED = ["云杉 App", "经销商接口"].map((name) => ({ "渠道名称* / Name": name }));

/** Fills the template in the laziest way: the example rows become data. */
async function filled(language: "zh" | "en"): Promise<SheetInput> {
  const [, ...tabs] = await tabsOf(await buildTemplate(language));
  const sheets: SheetInput = {};
  for (const { sheet, data } of tabs) {
    const [header = [], , example = []] = data;
    const cells = header.map((name, at) => [String(name), at === 0 ? "" : (example[at] ?? "")] as const);
    const row = Object.fromEntries(cells.filter(([, cell]) => cell !== ""));
    sheets[sheet] = [row as SheetInput[string][number], ...("渠道名称* / Name" in row ? NAMED : [])];
  }
  return sheets;
}

describe.each(LANGUAGES)("the template (%s)", (language) => {
  it("has a tab to read first and one per sheet, with headers in both languages", async () => {
    const [first, ...tabs] = await tabsOf(await buildTemplate(language));
    expect(first?.sheet).toBe(language === "zh" ? "填写说明" : "Read me");
    expect(tabs.map(({ sheet }) => sheet)).toEqual(SHEETS.map(({ name }) => name[language]));
    expect(tabs[1]?.data[0]?.slice(0, 3)).toEqual(["标记 / Mark", "客服ID* / Agent ID", "姓名* / Name"]);
  });

  it("imports nothing as long as nobody filled it in", async () => {
    const template = { name: "template.xlsx", bytes: await buildTemplate(language) };
    const organisation = asCsv({ organisation: [{ id: 1, name: "甲", timezone: "Asia/Shanghai" }] });
    const [, ...rest] = SHEETS;
    const entries = unzipSync(templateCsvZip(language));
    const blanks = Object.entries(entries)
      .filter(([name]) => !/^(企业|organisation)/.test(name))
      .map(([name, bytes]) => ({ name, bytes }));
    const result = await importFiles(...blanks, ...organisation);
    expect(result.ok && Object.values(result.snapshot.ledger).map(({ status }) => status)).not.toContain(
      "complete",
    );
    expect(linesOf(result)).toHaveLength(rest.filter(({ sections }) => sections.length > 0).length);
    expect(linesOf(await importFiles(template))).toEqual(["error sheet-missing 企业"]);
  });

  it("imports its own examples once they are data", async () => {
    const result = await importFiles(await asXlsx(await filled(language)));
    expect(linesOf(result)).toEqual([]);
    const statuses = result.ok ? Object.entries(result.snapshot.ledger) : [];
    expect(statuses.filter(([, { status }]) => status === "partial" || status === "unavailable")).toEqual([]);
  });

  it("gives the same snapshot from its CSV files", async () => {
    const sheets = await filled(language);
    const csv = Object.fromEntries(
      Object.entries(sheets).map(([name, rows]) => {
        const sheet = SHEETS.find((each) => each.name[language] === name);
        return [language === "zh" ? name : (sheet?.key ?? name), rows];
      }),
    );
    expect(hashOf(await snapshotOf(...asCsv(csv)))).toBe(hashOf(await snapshotOf(await asXlsx(sheets))));
  });

  it("offers lists for columns of one word and leaves the rest free", async () => {
    const workbook = unzipSync(await buildTemplate(language));
    const agents = strFromU8(workbook["xl/worksheets/sheet3.xml"] ?? new Uint8Array());
    expect(agents).toContain(language === "zh" ? '"启用,停用,未激活"' : '"active,disabled,unconfirmed"');
    expect(agents.indexOf("<dataValidations")).toBeGreaterThan(agents.indexOf("</sheetData>"));
    expect(agents).not.toContain("全部权限");
  });
});

describe("the CSV template", () => {
  it("is UTF-8 with a byte order mark, so that a spreadsheet shows the Chinese", () => {
    const entries = unzipSync(templateCsvZip("zh"));
    expect(Object.keys(entries)).toContain("客服.csv");
    for (const bytes of Object.values(entries)) expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(Object.keys(unzipSync(templateCsvZip("en")))).toContain("agents.csv");
  });
});

describe("the snapshot behind the template", () => {
  it("answers every field of every section, or says that the platform has none", async () => {
    const result = await importFiles(await asXlsx(await filled("zh")));
    if (!result.ok) throw new Error(linesOf(result).join("\n"));
    const { snapshot } = result;
    const forgotten = (Object.keys(SECTION_SCHEMAS) as SectionName[]).flatMap((section) => {
      const entry = snapshot.ledger[section];
      if (entry?.status === "absent") return [];
      const rows = (snapshot[section] ?? []) as Record<string, unknown>[];
      const given = new Set([
        ...Object.keys(entry?.fields ?? {}),
        ...rows.flatMap((row) => Object.keys(row)),
      ]);
      return Object.keys(SECTION_SCHEMAS[section].shape)
        .filter((field) => !given.has(field))
        .map((field) => `${section}.${field}`);
    });
    // Presence is kept per person here, so it names no group; what only a look at the site can tell comes from site scans.
    expect(forgotten).toEqual([
      "presence.groupId",
      "channels.siteCheckedAt",
      "channels.siteEnterpriseId",
      "channels.snippetStale",
      "channels.blockedByPolicy",
      "channels.mixedContent",
    ]);
  });
});
