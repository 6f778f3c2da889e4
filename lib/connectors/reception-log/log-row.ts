/** A line of a log with its columns by title, before anybody knows what they mean. */
export type LogRow = { row: number; cells: Record<string, string> };

/** A line that is none; `what` says why, for the reader of the file. */
export type BrokenRow = { row: number; broken: "quotes" | "not-json" | "not-an-object" | "too-long" };

export type LogLine = LogRow | BrokenRow;

export const LOG_FORMATS = ["csv", "jsonl", "xlsx"] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** Longer than any line of a log; a file without line breaks must not fill the memory. */
export const MAX_LINE = 1_000_000;
