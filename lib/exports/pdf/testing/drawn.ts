import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import * as fontkit from "fontkit";
import { sfntOf } from "../sfnt";

const FILE = "node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified";
export const readFont = (weight: 400 | 700) => sfntOf(readFileSync(`${FILE}-${weight}-normal.woff`));

const fontOf = (bytes: Buffer) => fontkit.create(bytes) as fontkit.Font;
/** How the library marks an SFNT that it cut down. */
const isFont = (stream: Buffer) => stream.toString("latin1", 0, 4) === "true";
const names = new Map<string, string>();

/** The outline of a glyph by a short name: the same shape has the same one, whatever font file or number it has. */
export function outlineOf(glyph: fontkit.Glyph): string {
  const shape = JSON.stringify(glyph.path.commands);
  const known = names.get(shape) ?? `${names.size}${shape.length > 100 ? "" : "~"}`;
  names.set(shape, known);
  return known;
}

/** Streams of a PDF by the number of their object, inflated; enough of a reader for files whose objects are not packed. */
function streamsOf(pdf: Buffer): Map<number, Buffer> {
  const raw = pdf.toString("latin1");
  const streams = new Map<number, Buffer>();
  for (const { index, 0: word } of raw.matchAll(/stream\r?\n/g)) {
    if (raw.slice(index - 3, index) === "end") continue;
    const from = index + word.length;
    const number = /(\d+) 0 obj(?![\s\S]*\d+ 0 obj)/.exec(raw.slice(Math.max(0, index - 400), index))?.[1];
    try {
      streams.set(Number(number), inflateSync(pdf.subarray(from, raw.indexOf("endstream", from))));
    } catch {
      // Not deflated: metadata.
    }
  }
  return streams;
}

const objectsOf = (raw: string) =>
  new Map(
    [...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)].map(([, number, body]) => [
      Number(number),
      body ?? "",
    ]),
  );

/** How often a text was drawn in a font. */
export function timesDrawn(outlines: readonly string[], text: string, font: Buffer): number {
  return outlines.join(" ").split(` ${shapesOf(text, font).join(" ")} `).length - 1;
}

/** The outlines that the pages draw, in the order of drawing, with the font each text was set in. */
export function outlinesDrawn(pdf: Buffer): string[] {
  const [streams, objects] = [streamsOf(pdf), objectsOf(pdf.toString("latin1"))];
  const ref = (body: string | undefined, key: string) =>
    Number(new RegExp(`/${key} (?:\\[)?(\\d+) 0 R`).exec(body ?? "")?.[1]);
  const fonts = new Map<string, fontkit.Font>();
  for (const body of objects.values())
    for (const [, name, number] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      if (!name || fonts.has(name)) continue;
      const descendant = objects.get(ref(objects.get(Number(number)), "DescendantFonts"));
      const file = streams.get(ref(objects.get(ref(descendant, "FontDescriptor")), "FontFile2"));
      if (file) fonts.set(name, fontOf(file));
    }
  const pages = [...streams.values()].filter((one) => !isFont(one) && /\bBT\b/.test(one.toString("latin1")));
  return pages.flatMap((page) => {
    let font: fontkit.Font | undefined;
    return [...page.toString("latin1").matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/g)].flatMap(
      ([, name, hex]) => {
        if (name) font = fonts.get(name);
        return (hex?.match(/.{4}/g) ?? []).map((id) =>
          font ? outlineOf(font.getGlyph(parseInt(id, 16))) : "",
        );
      },
    );
  });
}

export const shapesOf = (text: string, font: Buffer) => fontOf(font).layout(text).glyphs.map(outlineOf);
