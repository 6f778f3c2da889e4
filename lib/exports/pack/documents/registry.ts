import type { PdfFonts } from "@/lib/exports/pdf/fonts";
import type { PackDocument } from "./document";

/** Every document of a pack, one line each. `fonts`: what the PDF reports are drawn with. */
export function packDocuments(_fonts: PdfFonts): readonly PackDocument[] {
  return [];
}
