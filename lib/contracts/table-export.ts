import { z } from "zod";

export const TABLE_EXPORT_FORMATS = ["csv", "xlsx", "json"] as const;
export type TableExportFormat = (typeof TABLE_EXPORT_FORMATS)[number];

/** What every export takes besides the filters of its list. */
export const TableExportQuery = z.object({
  format: z.enum(TABLE_EXPORT_FORMATS).default("csv"),
  language: z.enum(["zh-CN", "en"]).default("zh-CN"),
  /** Order of a table that is sorted where it is shown, as its address says it; lists that the server sorts read it themselves. */
  sort: z.string().max(100).optional(),
});
export type TableExportQuery = z.infer<typeof TableExportQuery>;

/**
 * A request with this header gets frames instead of the bare file: a byte for the kind, four for the rows so far, four for
 * the length, then bytes. Without the last frame the file is not whole, whatever the connection says.
 */
export const FRAMES_HEADER = "inlet-frames";
export const ROWS_HEADER = "inlet-rows";
export const FRAME_HEAD = 9;
export const FRAME_KINDS = { data: 1, end: 2, failed: 3 } as const;

/** Why an export that had begun could not be finished. */
export const EXPORT_FAILURES = ["characters", "columns", "size", "internal"] as const;
export type ExportFailure = (typeof EXPORT_FAILURES)[number];
