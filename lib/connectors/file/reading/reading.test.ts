import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importFiles, linesOf } from "../testing/import-company";
import { smallCompany } from "../testing/small-company";
import { asCsv, asJson, asText, asXlsx } from "../testing/write-sheets";
import { decodeEntryName, decodeText } from "./decode-text";
import { MAX_FILE_BYTES } from "./limits";

const lines = async (...files: Parameters<typeof importFiles>) => linesOf(await importFiles(...files));

describe("files that cannot be read", () => {
  it.each([
    ["nothing at all", "a.bin", new Uint8Array()],
    ["a picture", "a.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1)],
    ["an old or encrypted spreadsheet", "a.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ["prose", "a.md", strToU8("# 排班\n大家好")],
  ])("refuses %s and says what can be imported", async (_what, name, bytes) => {
    expect(await lines({ name, bytes })).toEqual([`error file-kind-unknown ${name}`]);
  });

  it("points at the line of broken JSON, YAML and CSV", async () => {
    expect(await lines(asText("a.json", '{\n"format": "inlet.import/1",\n"sheets": {,}\n}'))).toEqual([
      "error file-unreadable a.json:3",
    ]);
    expect(await lines(asText("a.yaml", "format: inlet.import/1\nsheets:\n  - [1, 2\n"))).toContain(
      "error file-unreadable a.yaml:4",
    );
    expect(await lines(asText("客服.csv", '客服ID,姓名\n1,"李娜\n2,王强\n'))).toContain(
      "error file-unreadable 客服:3",
    );
  });

  it("refuses documents without a known format and sheets that are not lists", async () => {
    expect(await lines(asText("a.json", '{"format":"other/1"}'))).toEqual([
      "error file-kind-unknown a.json format",
    ]);
    const odd = {
      format: "inlet.import/1",
      sheets: { agents: { id: 1 }, groups: [[1]], roles: [{ name: { zh: "甲" } }] },
    };
    expect(await lines(asText("a.json", JSON.stringify(odd)))).toEqual(
      expect.arrayContaining([
        "error value-wrong agents",
        "error value-wrong groups:1",
        "error value-wrong roles:1 name",
      ]),
    );
  });

  it("refuses a damaged archive and one that unpacks to far too much", async () => {
    const whole = (await asXlsx(smallCompany())).bytes;
    expect(await lines({ name: "a.xlsx", bytes: whole.slice(0, whole.length / 2) })).toEqual([
      "error file-unreadable a.xlsx",
    ]);
    const bomb = zipSync({ "客服.csv": new Uint8Array(12 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await lines({ name: "bomb.zip", bytes: bomb })).toEqual(["error file-unreadable bomb.zip"]);
  });

  it("refuses an archive whose directory lies about the size", async () => {
    const bytes = zipSync({ "客服.csv": strToU8("客服ID,姓名\n".repeat(50_000)) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = bytes.findIndex((_, at) => at < bytes.length - 4 && view.getUint32(at) === 0x504b0102);
    view.setUint32(directory + 24, 10, true);
    const result = await importFiles({ name: "lie.zip", bytes });
    expect(result.ok).toBe(false);
  });

  it("refuses more than 20 MiB before looking inside", async () => {
    const big = { name: "a.csv", bytes: new Uint8Array(MAX_FILE_BYTES) };
    expect(await lines(big, asText("b.csv", "x"))).toEqual(["error file-too-large a.csv"]);
  });

  it.each([
    ["row", 'r="1"', 'r="99999999999"'],
    ["column", 'r="B1"', 'r="XFD1"'],
  ])("refuses a spreadsheet with a %s far away instead of filling the memory", async (_what, from, to) => {
    const parts = unzipSync((await asXlsx(smallCompany())).bytes);
    const path = "xl/worksheets/sheet2.xml";
    const xml = new TextDecoder().decode(parts[path]);
    expect(xml).toContain(from);
    const bytes = zipSync({ ...parts, [path]: strToU8(xml.replace(from, to)) });
    expect(await lines({ name: "far.xlsx", bytes })).toContain("error too-many-rows far.xlsx");
  });

  it("names the cell whose formula fails", async () => {
    const { agents: [lina = {}] = [], ...rest } = smallCompany();
    const file = await asXlsx({ ...rest, agents: [{ ...lina, capacity: "#DIV/0!" }] });
    expect(await lines(file)).toContain("error value-wrong agents:2 capacity");
  });
});

describe("text", () => {
  it("is decoded from what it is, never guessed into rubbish", () => {
    expect(decodeText(Uint8Array.of(0xc0, 0xee, 0xc4, 0xc8))).toBe("李娜");
    expect(decodeText(strToU8("李娜"))).toBe("李娜");
    expect(decodeText(Uint8Array.of(0xff))).toBeUndefined();
    expect(decodeText(Uint8Array.of(65, 0, 66))).toBeUndefined();
    expect(decodeEntryName(String.fromCharCode(0xbf, 0xcd, 0xb7, 0xfe))).toBe("客服");
    expect(decodeEntryName("客服.csv")).toBe("客服.csv");
  });
});

describe("anything", { timeout: 60_000 }, () => {
  const names = fc.constantFrom("a.xlsx", "a.zip", "客服.csv", "a.json", "a.yaml", "a", "agents.csv");

  it("is answered, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
        expect((await importFiles({ name, bytes })).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it("is answered, whatever is damaged in a good file", async () => {
    const good = [await asXlsx(smallCompany()), asJson(smallCompany()), ...asCsv(smallCompany())];
    const file = fc.constantFrom(...good);
    const damage = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(file, damage, async ({ name, bytes }, changes) => {
        const damaged = bytes.slice();
        for (const [at, byte] of changes) damaged[Math.floor(at * (damaged.length - 1))] = byte;
        const result = await importFiles({ name, bytes: damaged });
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it("is answered, whatever stands in the cells", async () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.double(),
      fc.boolean(),
      fc.constant("__proto__"),
    );
    const { organisation: [organisation] = [], ...sheets } = smallCompany();
    const names = Object.keys(sheets);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.string({ maxLength: 9 }),
        cell,
        async (sheet, key, value) => {
          const rows = sheets[sheet]?.map((row) => {
            const first = Object.keys(row)[1] ?? key;
            return { ...row, [first]: value, [key]: value };
          });
          const document = { format: "inlet.import/1", organisation, sheets: { ...sheets, [sheet]: rows } };
          await importFiles(asText("a.json", JSON.stringify(document)));
        },
      ),
      { numRuns: 100 },
    );
  });
});
