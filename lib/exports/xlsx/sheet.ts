import { ByteWriter } from "../byte-writer";
import type { Cells } from "../cell";
import { type CellWriter, textElement } from "./cells";
import { columnLetters } from "./column-letters";
import { widthsOf } from "./column-widths";
import { HEADER } from "./styles";
import type { SheetColumn } from "./workbook";

const NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Long enough that the compressor has something to find, short enough to be nothing in memory. */
const PIECE = 256 * 1024;
/** Rows that are looked at for the widths of the columns, which stand before the rows. */
export const BATCH = 200;

type SheetInput = {
  name: string;
  columns: readonly SheetColumn[];
  batches: AsyncIterator<Cells[], void>;
  isFirst: boolean;
  cells: CellWriter;
  mostRows: number;
};

/** Rows that did not fit: the next sheet begins with them. */
export type Overflow = { rows: Cells[] };

/** One worksheet, piece by piece; each piece is valid until the next is asked for. */
export async function* sheetXml(
  { name, columns, batches, isFirst, cells, mostRows }: SheetInput,
  overflow: Overflow,
): AsyncGenerator<Uint8Array, void, undefined> {
  const letters = columns.map((_, at) => columnLetters(at));
  const starts = letters.map((letter) => Buffer.from(`<c r="${letter}`));
  const next = async () => (await batches.next()).value ?? [];
  const to = new ByteWriter(2 * PIECE);
  let batch = overflow.rows.length > 0 ? overflow.rows.splice(0) : await next();
  to.text(sheetStart(isFirst, widthsOf(columns, batch)) + headerRow(columns, letters));
  let line = 1;
  const place = (column: number) => `${name}!${letters[column]}${line}`;
  while (batch.length > 0) {
    const rows = batch.slice(0, mostRows - line);
    for (const row of rows) {
      line += 1;
      const number = String(line);
      to.ascii(`<row r="${line}">`);
      for (let at = 0; at < starts.length; at += 1) {
        const value = row[at];
        if (value === null || value === undefined || value === "") continue;
        to.copy(starts[at] as Uint8Array);
        to.ascii(number);
        cells.write(to, value, at, place);
      }
      to.ascii("</row>");
      if (to.length >= PIECE) yield to.take();
    }
    if (rows.length < batch.length) {
      overflow.rows = batch.slice(rows.length);
      break;
    }
    batch = await next();
  }
  to.ascii(`</sheetData><autoFilter ref="A1:${letters.at(-1)}${line}"/></worksheet>`);
  yield to.take();
}

function sheetStart(isFirst: boolean, widths: readonly number[]): string {
  const cols = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NS}">`,
    `<sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ""}workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${cols.join("")}</cols><sheetData>`,
  ].join("");
}

function headerRow(columns: readonly SheetColumn[], letters: readonly string[]): string {
  const cells = columns.map(
    ({ header }, at) =>
      `<c r="${letters[at]}1" s="${HEADER}" t="inlineStr"><is>${textElement(header)}</is></c>`,
  );
  return `<row r="1">${cells.join("")}</row>`;
}
