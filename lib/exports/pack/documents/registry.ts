import type { PdfFonts } from "@/lib/exports/pdf/fonts";
import { csvTables } from "./csv-tables";
import type { PackDocument } from "./document";
import { ocsf } from "./ocsf";
import { oscal } from "./oscal/document";
import { reports } from "./report/report";
import { sarif } from "./sarif";
import { workbook } from "./workbook";

/** Every document of a pack, one line each. `fonts`: what the PDF reports are drawn with. */
export function packDocuments(fonts: PdfFonts): readonly PackDocument[] {
  return [reports(fonts), workbook, csvTables, oscal, ocsf, sarif];
}
