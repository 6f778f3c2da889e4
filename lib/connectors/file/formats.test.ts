import { stringify as yamlOf } from "yaml";
import { beforeAll, describe, expect, it } from "vitest";
import { hashOf, importFiles, linesOf, snapshotOf } from "./testing/import-company";
import { smallCompany } from "./testing/small-company";
import { asCsv, asJson, asText, asXlsx, asZip, type SheetInput } from "./testing/write-sheets";

/** The same company as a person would type it into a spreadsheet: real dates, times, numbers and ticks. */
function typedIntoASpreadsheet(): SheetInput {
  const company = smallCompany();
  const zero = Date.UTC(1899, 11, 30);
  return {
    企业: [
      {
        企业ID: 5712,
        企业名称: "云杉家居",
        时区: "Asia/Shanghai",
        采集时间: new Date(Date.UTC(2026, 10, 16, 10)),
      },
    ],
    客服: (company.agents ?? []).map(({ id, name, state, kind, roleIds, capacity, channelIds }) => ({
      "客服ID* / Agent ID": id ?? "",
      "姓名* / Name": name ?? "",
      账号状态: state ?? "",
      Kind: kind ?? "",
      角色: roleIds ?? "",
      " 服务 上限 ": capacity ?? "",
      占用坐席: true,
      可接待渠道: channelIds ?? "",
    })),
    ...Object.fromEntries(
      Object.entries(company).filter(([key]) => !["organisation", "agents", "roster"].includes(key)),
    ),
    值班表: [
      {
        名称: "夜班",
        星期: "周末",
        开始: new Date(zero + 22 * 3_600_000),
        结束: new Date(zero + 8 * 3_600_000),
        启用: true,
        客服: "李娜",
      },
      { 名称: "早班", 星期: "1-5", 开始: "9:00", 结束: "18：00", 启用: "yes", 客服: "李娜、王强" },
    ],
  };
}

/** The few Chinese letters of a test file, encoded as Excel does on a Chinese Windows. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]));
}

const text = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);

describe("one company in every format", () => {
  let expected: string;
  beforeAll(async () => {
    expected = hashOf(await snapshotOf(asJson(smallCompany())));
  });

  it("is the same snapshot from a spreadsheet", async () => {
    expect(hashOf(await snapshotOf(await asXlsx(smallCompany())))).toBe(expected);
    expect(hashOf(await snapshotOf(await asXlsx(typedIntoASpreadsheet())))).toBe(expected);
  });

  it("is the same snapshot from CSV files and from a zip of them", async () => {
    const files = asCsv(smallCompany());
    expect(hashOf(await snapshotOf(...files))).toBe(expected);
    expect(hashOf(await snapshotOf(asZip(files)))).toBe(expected);
  });

  it("is the same snapshot with a byte order mark, in UTF-16, in GB18030 and with tabs", async () => {
    const files = asCsv(smallCompany());
    const marked = files.map((file) => asText(file.name, `\uFEFF${text(file)}`));
    expect(hashOf(await snapshotOf(...marked))).toBe(expected);
    const chinese = files.map((file) => ({ name: file.name, bytes: gb18030(text(file)) }));
    expect(hashOf(await snapshotOf(...chinese))).toBe(expected);
    const wide = files.map((file) => ({ name: file.name, bytes: utf16(`\uFEFF${text(file)}`) }));
    expect(hashOf(await snapshotOf(...wide))).toBe(expected);
    const tabs = files.map((file) => asText(file.name, text(file).replaceAll(",", "\t")));
    expect(hashOf(await snapshotOf(...tabs))).toBe(expected);
  });

  it("is the same snapshot from a zip whose names Windows wrote in GBK", async () => {
    const files = asCsv(typedIntoASpreadsheet()).filter(({ name }) => !/企业|值班表/.test(name));
    const rest = asCsv(smallCompany()).filter(({ name }) => /organisation|roster/.test(name));
    const garbled = files.map(({ name, bytes }) => ({
      name: String.fromCharCode(...gb18030(name)),
      bytes,
    }));
    expect(hashOf(await snapshotOf(asZip([...garbled, ...rest])))).toBe(expected);
  });

  it("is the same snapshot from YAML, with Chinese or English keys", async () => {
    const { organisation: [organisation] = [], ...sheets } = smallCompany();
    const yaml = yamlOf({ format: "inlet.import/1", organisation, sheets });
    expect(hashOf(await snapshotOf(asText("company.yaml", yaml)))).toBe(expected);
    const chinese = yaml.replace("  agents:", "  客服:").replaceAll("capacity:", "服务上限:");
    expect(hashOf(await snapshotOf(asText("company.yml", chinese)))).toBe(expected);
  });

  it("does not depend on the order of rows, columns or sheets", async () => {
    const backwards = Object.fromEntries(
      Object.entries(smallCompany())
        .reverse()
        .map(([sheet, rows]) => [
          sheet,
          [...rows].reverse().map((row) => Object.fromEntries(Object.entries(row).reverse())),
        ]),
    );
    expect(hashOf(await snapshotOf(await asXlsx(backwards)))).toBe(expected);
  });

  it("is another snapshot when one cell differs", async () => {
    const company = smallCompany();
    const other = { ...company, groups: [{ ...company.groups?.[0], redistributeOnLogout: "否" }] };
    expect(hashOf(await snapshotOf(asJson(other as SheetInput)))).not.toBe(expected);
  });
});

describe("rows as the spreadsheet counts them", () => {
  it("counts the header, notes, empty rows and lines inside a cell", async () => {
    const csv =
      '标记,客服ID,姓名,服务上限\n说明,编号,名字,"多行\n说明"\n,1,甲,3\n\n# 停用,2,乙,很多\n,3,丙,很多\n';
    const company = smallCompany();
    const organisation = asCsv({ organisation: company.organisation ?? [] });
    expect(linesOf(await importFiles(asText("客服.csv", csv), ...organisation))).toEqual([
      "error value-wrong 客服:6 服务上限",
    ]);
  });
});

function utf16(content: string): Uint8Array {
  const units = Uint16Array.from(
    [...content].flatMap((letter) => letter.split("").map((unit) => unit.charCodeAt(0))),
  );
  return new Uint8Array(units.buffer);
}
