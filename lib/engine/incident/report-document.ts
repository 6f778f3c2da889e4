import { z } from "zod";

/** A report as titled parts, before it is text, a Word file, a PDF or a page. */
export const ReportPart = z.object({
  id: z.string(),
  title: z.string(),
  facts: z.array(z.object({ term: z.string(), value: z.string() })),
  items: z.array(z.object({ text: z.string(), details: z.array(z.string()) })),
  /** What the part says when nothing is known; null when it has something to say. */
  empty: z.string().nullable(),
});
export type ReportPart = z.infer<typeof ReportPart>;

export const ReportDocument = z.object({
  language: z.enum(["zh", "en"]),
  /** When what it says was so, not when it was written. */
  asOf: z.iso.datetime(),
  title: z.string(),
  subtitle: z.string(),
  parts: z.array(ReportPart),
});
export type ReportDocument = z.infer<typeof ReportDocument>;
