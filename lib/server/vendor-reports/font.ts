import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { sfntOf } from "@/lib/exports/vendor-report/sfnt";

/** Simplified Chinese with Latin letters and digits in one file; the package's numbered slices are for browsers. */
const FILE = "node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff";
const holder = globalThis as { inletPdfFont?: Promise<Buffer> };

/** The font of PDFs, unpacked once. */
export function pdfFont(): Promise<Buffer> {
  holder.inletPdfFont ??= readFile(path.join(process.cwd(), FILE)).then(sfntOf);
  holder.inletPdfFont.catch(() => delete holder.inletPdfFont);
  return holder.inletPdfFont;
}
