import type { RawCell } from "../file/cells/cell-type";
import { Problems } from "../file/problem";
import { MAX_FILE_BYTES } from "../file/reading/limits";
import { readFiles } from "../file/reading/read-files";
import type { LogLine } from "./log-row";
import { LogUnreadable } from "./log-unreadable";

/** The first tab that holds anything. A workbook is read as a whole, so a large log should come as CSV. */
export async function* readXlsxLog(name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<LogLine> {
  const problems = new Problems();
  const { tables } = await readFiles([{ name, bytes: await collect(bytes) }], problems);
  const table = tables.find(({ rows }) => rows.length > 0);
  const [problem] = problems.errors;
  if (!table && problem) throw new LogUnreadable("workbook", problem.what);
  for (const { row, cells } of table?.rows ?? []) {
    const titled = (table?.header ?? []).map((title, at) => [title, textOf(cells[at] ?? null)] as const);
    yield { row, cells: Object.fromEntries(titled.filter(([title]) => title !== "")) };
  }
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > MAX_FILE_BYTES) throw new LogUnreadable("workbook-too-large");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Dates of a workbook are wall clocks kept as if they were UTC. */
function textOf(cell: RawCell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace("T", " ");
  return cell === null || typeof cell === "object" ? "" : String(cell);
}
