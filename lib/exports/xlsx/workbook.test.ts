import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { Cells } from "../cell";
import { SheetLimitError } from "./limits";
import { type Sheet, xlsxChunks } from "./workbook";

const columns = [{ header: "名称" }, { header: "=1+1" }];

async function bytesOf(sheets: readonly Sheet[], options = {}): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of xlsxChunks(sheets, options)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function readBack(rows: readonly Cells[], options = {}) {
  const sheets = await readExcelFile(await bytesOf([{ name: "S", columns, rows }], options));
  return sheets[0]?.data.slice(1);
}

const partsOf = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

describe("xlsxChunks", () => {
  it("writes typed cells that another reader reads", async () => {
    const rows = [
      ["客服 <b>&\"'", -1.5],
      [true, false],
      [null, 1e21],
      ["", new Date("2026-11-27T16:00:01.999Z")],
    ];
    expect(await readBack(rows, { timezone: "Asia/Shanghai" })).toEqual([
      ["客服 <b>&\"'", -1.5],
      [true, false],
      [null, 1e21],
      [null, new Date("2026-11-28T00:00:01Z")],
    ]);
  });

  it("keeps text as it is, whatever it looks like, and writes no formula", async () => {
    const texts = [
      "=1+1",
      "+SUM(A1)",
      "-2",
      "@x",
      "\t=1",
      "\r\n=1",
      "a\u0000b",
      "_x0041_",
      "\ud800",
      " x ",
      "\ufffe",
      "1",
      "true",
    ];
    const file = await bytesOf([{ name: "S", columns, rows: texts.map((text) => [text, null]) }]);
    const [sheet] = await readExcelFile(file, { trim: false });
    expect(sheet?.data.slice(1).map(([text]) => text)).toEqual(texts);
    for (const part of Object.values(partsOf(file))) expect(part).not.toMatch(/<f[ >/]/);
  });

  it("brings any text back", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 100, maxLength: 120 }),
        async (texts) => {
          const file = await bytesOf([{ name: "S", columns, rows: texts.map((text) => [text, "·"]) }]);
          const [sheet] = await readExcelFile(file, { trim: false });
          expect(sheet?.data.slice(1).map(([text]) => text)).toEqual(texts);
        },
      ),
      { numRuns: 1 },
    );
  });

  it("gives the same bytes for the same rows, whether they come as a list or one by one", async () => {
    const rows: Cells[] = Array.from({ length: 1000 }, (_, at) => [`r${at % 7}`, at]);
    const once = await bytesOf([{ name: "S", columns, rows }]);
    async function* slowly() {
      for (const row of rows) yield await Promise.resolve(row);
    }
    expect((await bytesOf([{ name: "S", columns, rows: slowly() }])).equals(once)).toBe(true);
    expect((await bytesOf([{ name: "S", columns, rows: rows.slice(1) }])).equals(once)).toBe(false);
  });

  it("freezes a bold header, offers a filter, and gives columns a width", async () => {
    const sheet = partsOf(await bytesOf([{ name: "S", columns, rows: [["十个字的中文名称在这里", 1]] }]))[
      "xl/worksheets/sheet1.xml"
    ];
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<c r="A1" s="1" t="inlineStr"><is><t>名称</t></is></c>');
    expect(sheet).toContain('<autoFilter ref="A1:B2"/>');
    expect(sheet).toContain('<col min="1" max="1" width="23" customWidth="1"/>');
  });

  it("writes words beyond the shared ones in place", async () => {
    const rows = Array.from({ length: 20_050 }, (_, at) => [
      `name ${at}`,
      at % 1000 ? null : "x".repeat(201),
    ]);
    expect(await readBack(rows)).toEqual(rows);
  });

  it("goes on in the next sheet, whose name no other has, when one is full", async () => {
    const rows: Cells[] = Array.from({ length: 450 }, (_, at) => [`r${at}`, at]);
    const sheets = [
      { name: "Log", columns, rows },
      { name: "Log (2)", columns, rows: rows.slice(0, 1) },
    ];
    const read = await readExcelFile(await bytesOf(sheets, { mostRows: 201 }));
    expect(read.map(({ sheet, data }) => [sheet, data.length])).toEqual([
      ["Log", 201],
      ["Log (3)", 201],
      ["Log (4)", 51],
      ["Log (2)", 2],
    ]);
    expect(read.slice(0, 3).flatMap(({ data }) => data.slice(1))).toEqual(rows);
  });

  it("refuses what a cell cannot hold, and says where", async () => {
    const rows: Cells[] = [
      ["x".repeat(32_767), 1],
      [1, "x".repeat(32_768)],
    ];
    await expect(bytesOf([{ name: "S", columns, rows }])).rejects.toThrow(SheetLimitError);
    await expect(bytesOf([{ name: "S", columns, rows }])).rejects.toThrow("S!B3 holds 32768 characters");
    const wide = Array.from({ length: 16_385 }, () => ({ header: "x" }));
    expect(() => xlsxChunks([{ name: "S", columns: wide, rows: [] }])).toThrow(SheetLimitError);
  });

  it("lets go of its rows when nobody reads on", async () => {
    let closed = false;
    function* endless() {
      try {
        for (;;) yield [String(Math.random()), 1];
      } finally {
        closed = true;
      }
    }
    for await (const chunk of xlsxChunks([{ name: "S", columns, rows: endless() }]))
      if (chunk.length > 1000) break;
    expect(closed).toBe(true);
  });
});
