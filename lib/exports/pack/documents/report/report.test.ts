import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { PackContents } from "@/lib/exports/pack/contents";
import { outlineOf, outlinesDrawn, readFont, timesDrawn } from "@/lib/exports/pdf/testing/drawn";
import { openedFont } from "@/lib/exports/pdf/opened";
import { samplePackContents } from "@/lib/testing/pack-contents";
import { withOmissionsOf } from "../document";
import { hostileContents, RARE } from "../testing/hostile";
import { reportPdf, reports } from "./report";

const fonts = { regular: readFont(400), bold: readFont(700) };
const hasRasteriser = spawnSync("pdftoppm", ["-v"]).status === 0;
let contents: PackContents;
let zh: Buffer;
let en: Buffer;
beforeAll(async () => {
  contents = await samplePackContents();
  [zh, en] = await Promise.all([reportPdf(contents, fonts, "zh"), reportPdf(contents, fonts, "en")]);
}, 60_000);

/** Whether a text is drawn, in either weight. */
const draws = (outlines: readonly string[], text: string, { regular, bold } = fonts) =>
  timesDrawn(outlines, text, regular) + timesDrawn(outlines, text, bold) > 0;
const raw = (pdf: Buffer) => pdf.toString("latin1");

describe("the report", () => {
  it("draws the outline of every Chinese character of its titles, names and findings", () => {
    const outlines = outlinesDrawn(zh);
    const [first] = contents.sources.flatMap(({ report }) =>
      report.results.flatMap(({ findings }) => findings),
    );
    const texts = ["问题与证据", "如何核验", "处理：", "无法判断", contents.head.organisation.name];
    for (const text of [...texts, first?.subject.name ?? "?"]) expect(draws(outlines, text), text).toBe(true);
    expect(outlines.filter((one) => !one.endsWith("~")).length).toBeGreaterThan(3000);
    // The box a font draws for a character it lacks.
    const box = outlineOf(openedFont(fonts.regular).font.getGlyph(0));
    expect(outlines.includes(box)).toBe(false);
    expect(outlinesDrawn(en).includes(box)).toBe(false);
  });

  it("would notice a font that lacks the glyph: here one without any Chinese", async () => {
    const file = "node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-latin-400-normal.woff";
    const { sfntOf } = await import("@/lib/exports/pdf/sfnt");
    const latin = sfntOf(readFileSync(file));
    const without = { regular: latin, bold: latin };
    const outlines = outlinesDrawn(await reportPdf(contents, without, "zh"));
    expect(draws(outlines, "问题")).toBe(false);
    expect(draws(outlines, "[U+95EE]", without)).toBe(true);
  });

  it("writes by its number what no font of it has, and says so among the omissions", async () => {
    const hostile = hostileContents();
    const [said] = withOmissionsOf([reports(fonts)], hostile).omissions.slice(-1);
    expect(said?.what.zh).toContain("[U+20000]");
    for (const language of ["zh", "en"] as const) {
      const outlines = outlinesDrawn(await reportPdf(hostile, fonts, language));
      // Direction marks are drawn by their numbers, too.
      for (const name of ["U+20000", "王[U+202E]强"]) expect(draws(outlines, name), name).toBe(true);
    }
    expect(openedFont(fonts.regular).characters.has(RARE.codePointAt(0) ?? 0)).toBe(false);
    expect(withOmissionsOf([reports(fonts)], contents).omissions).toEqual(contents.omissions);
  });

  it("has both weights drawing the same characters, so that one set tells for both", () => {
    expect(openedFont(fonts.bold).characters).toEqual(openedFont(fonts.regular).characters);
  });

  it("says its language, has bookmarks and tags, and names the pack on every page", () => {
    for (const [pdf, language] of [
      [zh, "zh-CN"],
      [en, "en"],
    ] as const) {
      expect(raw(pdf)).toContain(`/Lang (${language})`);
      expect(raw(pdf)).toMatch(/\/MarkInfo/);
      expect(raw(pdf)).toMatch(/\/S \/H1/);
      expect(raw(pdf)).toMatch(/\/S \/Table/);
      expect((raw(pdf).match(/\/Dest \[/g) ?? []).length).toBeGreaterThan(15);
      const pages = (raw(pdf).match(/\/Type \/Page\b/g) ?? []).length;
      expect(pages).toBeGreaterThan(10);
      // Once on every page, and once more on the cover.
      expect(timesDrawn(outlinesDrawn(pdf), contents.head.id, fonts.regular)).toBe(pages + 1);
    }
  });

  it("is the same bytes for the same contents", async () => {
    expect((await reportPdf(contents, fonts, "zh")).equals(zh)).toBe(true);
  });

  it("says that it failed, where nothing was judged", async () => {
    const nothing = await reportPdf({ ...contents, sources: [] }, fonts, "zh");
    expect(draws(outlinesDrawn(nothing), "失败")).toBe(true);
    expect(draws(outlinesDrawn(zh), "失败")).toBe(false);
  });

  it.skipIf(!hasRasteriser)("puts ink where its characters are (skipped without pdftoppm)", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "inlet-report-"));
    try {
      writeFileSync(path.join(folder, "a.pdf"), zh);
      const run = spawnSync("pdftoppm", [
        "-r",
        "60",
        "-gray",
        "-f",
        "1",
        "-l",
        "3",
        path.join(folder, "a.pdf"),
        path.join(folder, "p"),
      ]);
      expect(run.stderr.toString()).not.toContain("Mismatched");
      for (const page of [1, 2, 3]) {
        const name = [`p-${page}.pgm`, `p-0${page}.pgm`].map((one) => path.join(folder, one));
        const image = readFileSync(name.find((one) => spawnSync("test", ["-f", one]).status === 0) ?? "");
        const dark = image.subarray(20).filter((value) => value < 128).length;
        expect(dark / image.length).toBeGreaterThan(0.005);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
