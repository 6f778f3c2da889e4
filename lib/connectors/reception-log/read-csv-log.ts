import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { type LogLine, MAX_LINE } from "./log-row";
import { rejoin } from "./rejoin";

const DELIMITERS = [",", "\t", ";"];

/** The first line that holds anything titles the columns. A fault of the quoting ends the reading at its line. */
export async function* readCsvLog(text: AsyncIterable<string>): AsyncGenerator<LogLine> {
  const pieces = text[Symbol.asyncIterator]();
  const head = await headOf(pieces);
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(head),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_LINE,
    info: true,
  });
  // A fault reaches the reader through the parser; here it must only not go unheard.
  const feeding = pipeline(Readable.from(rejoin(head, pieces)), parser).catch(() => undefined);
  let titles: string[] | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (record.every((cell) => cell.trim() === "")) continue;
      if (titles) yield { row: info.lines, cells: cellsOf(titles, record) };
      else titles = record.map((title) => title.trim());
    }
  } catch (error) {
    // What broke off on the way here is no fault of the file.
    if (!(error instanceof CsvError)) throw error;
    const { code, lines } = error as CsvError & { lines?: number };
    yield { row: lines ?? 0, broken: code === "CSV_MAX_RECORD_SIZE" ? "too-long" : "quotes" };
  }
  await feeding;
}

/** Enough to hold the line of titles. */
const MAX_HEAD = 10_000;

async function headOf(pieces: AsyncIterator<string>): Promise<string> {
  let head = "";
  while (head.length < MAX_HEAD && !/\S.*[\r\n]/.test(head)) {
    const piece = await pieces.next();
    if (piece.done) break;
    head += piece.value;
  }
  return head;
}

function delimiterOf(text: string): string {
  const line =
    text
      .slice(0, MAX_HEAD)
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? "";
  return DELIMITERS.reduce((best, each) => (line.split(each).length > line.split(best).length ? each : best));
}

function cellsOf(titles: readonly string[], record: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [at, title] of titles.entries()) if (title !== "") cells[title] = record[at] ?? "";
  return cells;
}
