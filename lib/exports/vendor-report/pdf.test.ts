import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import * as fontkit from "fontkit";
import { describe, expect, it } from "vitest";
import type { ReportDocument } from "@/lib/engine/incident/report-document";
import { sfntOf } from "@/lib/exports/pdf/sfnt";
import { vendorReport } from "./document";
import { reportPdf } from "./pdf";
import { evidence } from "./testing/evidence";

const woff = readFileSync(
  "node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff",
);
const font = sfntOf(woff);
const fontOf = (bytes: Buffer) => fontkit.create(bytes) as fontkit.Font;

/** Streams of a PDF, inflated; enough of a reader for files whose objects are not packed. */
function streamsOf(pdf: Buffer): Buffer[] {
  const raw = pdf.toString("latin1");
  return [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: word }) => {
    if (raw.slice(index - 3, index) === "end") return [];
    const from = index + word.length;
    const bytes = pdf.subarray(from, raw.indexOf("endstream", from));
    try {
      return [inflateSync(bytes)];
    } catch {
      return [];
    }
  });
}

/** How the library marks an SFNT that it cut down. */
const isFont = (stream: Buffer) => stream.toString("latin1", 0, 4) === "true";
const outlineOf = (glyph: fontkit.Glyph) => JSON.stringify(glyph.path.commands);

/** The outlines that the pages draw, in the order of drawing: numbers of glyphs in the embedded font. */
function drawnIn(pdf: Buffer): string[] {
  const streams = streamsOf(pdf);
  const embedded = fontOf(streams.find(isFont)!);
  const pages = streams.filter((stream) => !isFont(stream) && /\bBT\b/.test(stream.toString("latin1")));
  return pages.flatMap((page) =>
    [...page.toString("latin1").matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) =>
      (hex!.match(/.{4}/g) ?? []).map((id) => outlineOf(embedded.getGlyph(parseInt(id, 16)))),
    ),
  );
}

const shapesOf = (text: string) => fontOf(font).layout(text).glyphs.map(outlineOf);

const report = (subtitle: string): ReportDocument => ({
  language: "zh",
  asOf: "2026-11-27T02:20:00.000Z",
  title: "报修单",
  subtitle,
  parts: [],
});

describe("the PDF", () => {
  it("draws the outline of every Chinese character, not only text that can be searched", async () => {
    const drawn = drawnIn(await reportPdf(report("微信渠道消息无人接收，售前组龘"), font));
    const wanted = shapesOf("报修单微信渠道消息无人接收，售前组龘");
    expect(drawn.slice(0, wanted.length)).toEqual(wanted);
    expect(new Set(wanted).size).toBeGreaterThan(15);
    expect(wanted.every((outline) => outline.length > 100)).toBe(true);
  });

  it("would notice a character drawn as another one or as an empty box", async () => {
    const drawn = drawnIn(await reportPdf(report("微信"), font));
    expect(drawn.slice(3, 5)).not.toEqual(shapesOf("微博"));
    expect(outlineOf(fontOf(font).glyphForCodePoint(0x1f600))).not.toBe(shapesOf("微")[0]);
  });

  it("names what its font cannot draw", async () => {
    const drawn = drawnIn(await reportPdf(report("断→开😀"), font)).join();
    expect(drawn).toContain(shapesOf("断->开[U+1F600]").join());
  });

  it("gives the same bytes for the same report, over several pages, in both languages", async () => {
    const entries = Array.from({ length: 120 }, (_, at) => ({
      ...evidence().entries[1]!,
      text: `第 ${at} 次尝试：重新登录工作台，清除缓存，仍然没有新会话。`,
    }));
    for (const language of ["zh", "en"] as const) {
      const document = vendorReport(evidence({ entries }), language);
      const first = await reportPdf(document, font);
      expect((first.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(2);
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      expect((await reportPdf(document, font)).equals(first)).toBe(true);
    }
  });

  it("refuses a font it cannot unpack", () => {
    expect(() => sfntOf(Buffer.from("wOF2 and more"))).toThrow("WOFF");
  });
});
