import { decodeStream } from "./decode-stream";
import type { LogFormat, LogLine } from "./log-row";
import { LogUnreadable } from "./log-unreadable";
import { readCsvLog } from "./read-csv-log";
import { readJsonlLog } from "./read-jsonl-log";
import { readXlsxLog } from "./read-xlsx-log";
import { rejoin } from "./rejoin";

export type OpenLog = { format: LogFormat; lines: AsyncGenerator<LogLine> };

/**
 * Recognises a log by its first bytes and reads it line by line, holding no more than a line and a piece at a time.
 * @throws LogUnreadable for an empty file, a JSON array, an old Excel file; while reading, for a damaged workbook
 */
export async function openLog(name: string, bytes: AsyncIterable<Uint8Array>): Promise<OpenLog> {
  const pieces = bytes[Symbol.asyncIterator]();
  const head = await firstOf(pieces);
  if (!head) throw new LogUnreadable("empty");
  const all = rejoin(head, pieces);
  if (head[0] === 0x50 && head[1] === 0x4b) return { format: "xlsx", lines: readXlsxLog(name, all) };
  if (head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11) throw new LogUnreadable("old-excel");
  const start = new TextDecoder()
    .decode(head.subarray(0, 64))
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (start.startsWith("[")) throw new LogUnreadable("json-array");
  const text = decodeStream(all);
  return start.startsWith("{")
    ? { format: "jsonl", lines: readJsonlLog(text) }
    : { format: "csv", lines: readCsvLog(text) };
}

async function firstOf(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next())
    if (piece.value.length > 0) return piece.value;
  return null;
}
