import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PdfFonts } from "@/lib/exports/pdf/fonts";
import { sfntOf } from "@/lib/exports/pdf/sfnt";

/** Simplified Chinese with Latin letters and digits in one file; the package's numbered slices are for browsers. */
const FOLDER = "node_modules/@fontsource/noto-sans-sc/files";
const FILES = {
  regular: "noto-sans-sc-chinese-simplified-400-normal.woff",
  bold: "noto-sans-sc-chinese-simplified-700-normal.woff",
} as const;
const holder = globalThis as { inletPdfFonts?: Promise<PdfFonts> };

/** The fonts of PDFs, unpacked once. */
export function pdfFonts(): Promise<PdfFonts> {
  holder.inletPdfFonts ??= readFonts();
  holder.inletPdfFonts.catch(() => delete holder.inletPdfFonts);
  return holder.inletPdfFonts;
}

async function readFonts(): Promise<PdfFonts> {
  const read = async (file: string) => sfntOf(await readFile(path.join(process.cwd(), FOLDER, file)));
  const [regular, bold] = await Promise.all([read(FILES.regular), read(FILES.bold)]);
  return { regular, bold };
}
