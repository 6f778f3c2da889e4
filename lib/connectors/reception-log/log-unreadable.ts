import type { Text } from "@/lib/engine/text";

export type LogFault = "empty" | "old-excel" | "json-array" | "workbook" | "workbook-too-large";

/** The file as a whole cannot be read as a log. `detail` is what the reader of the workbook said. */
export class LogUnreadable extends Error {
  override name = "LogUnreadable";

  constructor(
    readonly fault: LogFault,
    readonly detail: Text | null = null,
  ) {
    super(fault);
  }
}
