import { z } from "zod";
import { ReportDocument } from "@/lib/engine/incident/report-document";

/** Of the report, whatever the reader's own language: the vendor's counts. */
const Language = z.enum(["zh", "en"]).default("zh");
export type ReportLanguage = z.infer<typeof Language>;

export const VendorReportQuery = z.object({ language: Language });
export type VendorReportQuery = z.infer<typeof VendorReportQuery>;

export const REPORT_FORMATS = ["text", "docx", "pdf"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const VendorReportDownload = VendorReportQuery.extend({ format: z.enum(REPORT_FORMATS) });
export type VendorReportDownload = z.infer<typeof VendorReportDownload>;

export const VendorReportView = z.object({
  incident: z.object({ id: z.string(), number: z.number().int(), title: z.string(), isClosed: z.boolean() }),
  document: ReportDocument,
  /** The same as plain text, to be pasted. */
  text: z.string(),
});
export type VendorReportView = z.infer<typeof VendorReportView>;
