import "server-only";
import type { LogLine } from "@/lib/connectors/reception-log/log-row";
import { readEntry } from "@/lib/connectors/reception-log/read-entry";
import type { LogProblem } from "@/lib/contracts/reception-log";
import type { LogEntry } from "@/lib/engine/reception-log/entry";
import { type Batch, insertEntries } from "./insert-entries";

/** Small, because the built-in database serves nobody else while it stores one. */
const BATCH = 500;
const KEPT_PROBLEMS = 100;
const SHOWN_VALUE = 100;

export type ReadCounts = {
  lines: number;
  known: number;
  rejected: number;
  problems: LogProblem[];
  firstAt: string | null;
  lastAt: string | null;
};

type Options = Batch & {
  timezone: string;
  /** Called with every thousand lines and at the end; what it throws ends the reading. */
  onProgress?: (counts: ReadCounts) => Promise<void> | void;
};

const PROGRESS_EVERY = 1_000;

/** Stores line after line and holds no more than a batch. Lines that cannot be placed are counted, the first ones named. */
export async function readIntoImport(
  lines: AsyncIterable<LogLine> | Iterable<LogLine>,
  { timezone, onProgress, ...batch }: Options,
): Promise<ReadCounts> {
  const counts: ReadCounts = { lines: 0, known: 0, rejected: 0, problems: [], firstAt: null, lastAt: null };
  let entries: LogEntry[] = [];
  const store = async () => {
    counts.known += entries.length - (await insertEntries(batch, entries));
    entries = [];
  };
  for await (const line of lines) {
    counts.lines += 1;
    const read = readLine(line, batch, timezone);
    if ("why" in read) reject(counts, read);
    else {
      entries.push(read);
      if (counts.firstAt === null || read.receivedAt < counts.firstAt) counts.firstAt = read.receivedAt;
      if (counts.lastAt === null || read.receivedAt > counts.lastAt) counts.lastAt = read.receivedAt;
    }
    if (entries.length >= BATCH) await store();
    if (counts.lines % PROGRESS_EVERY === 0) await onProgress?.(counts);
  }
  await onProgress?.(counts);
  await store();
  return counts;
}

function readLine(line: LogLine, { mapping }: Batch, timezone: string): LogEntry | LogProblem {
  if ("broken" in line) return { row: line.row, field: null, value: "", why: line.broken };
  return readEntry(line, mapping, timezone);
}

function reject(counts: ReadCounts, problem: LogProblem): void {
  counts.rejected += 1;
  if (counts.problems.length < KEPT_PROBLEMS)
    counts.problems.push({ ...problem, value: problem.value.slice(0, SHOWN_VALUE) });
}
