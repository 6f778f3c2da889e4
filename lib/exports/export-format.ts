import type { AuditReport } from "@/lib/engine/audit";
import type { Rule } from "@/lib/engine/rule";
import type { Snapshot } from "@/lib/engine/snapshot";
import type { Language } from "@/lib/engine/text";

export type ExportInput = {
  snapshot: Snapshot;
  /** SHA-256 of the snapshot's content. */
  hash: string;
  report: AuditReport;
  rules: readonly Rule[];
  language: Language;
};

/** Turns one report into text. Pure: the same report gives the same bytes. */
export type ExportFormat = {
  id: string;
  contentType: string;
  extension: string;
  render(input: ExportInput): string;
};

export function defineFormat(format: ExportFormat): ExportFormat {
  return format;
}
