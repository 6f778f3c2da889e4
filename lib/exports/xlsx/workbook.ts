import { inBatches, type Rows } from "../cell";
import { CellWriter } from "./cells";
import { MOST_COLUMNS, MOST_ROWS, SheetLimitError } from "./limits";
import {
  contentTypesXml,
  relationsXml,
  sharedStringsXml,
  sheetRelationsXml,
  workbookXml,
} from "./package-parts";
import { BATCH, type Overflow, sheetXml } from "./sheet";
import { SheetNames } from "./sheet-names";
import { STYLES } from "./styles";
import { type Part, zipOf } from "./zip";

export type SheetColumn = {
  header: string;
  /** In characters; otherwise from what stands in the first rows. */
  width?: number;
};

export type Sheet = { name: string; columns: readonly SheetColumn[]; rows: Rows };

type Options = {
  /** Whose clocks instants are shown by. */
  timezone?: string;
  mostRows?: number;
};

/**
 * A workbook (ECMA-376) made while it is sent. The same sheets give the same bytes. Text is text whatever it looks like:
 * no cell holds a formula. A table with more rows than a sheet can hold goes on in the next one, "Name (2)".
 * @throws SheetLimitError while reading, for what the format cannot hold
 */
export function xlsxChunks(
  sheets: readonly Sheet[],
  options: Options = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  if (sheets.length === 0) throw new TypeError("A workbook needs a sheet");
  for (const { name, columns } of sheets) {
    if (columns.length === 0) throw new TypeError(`The sheet ${name} needs a column`);
    if (columns.length > MOST_COLUMNS)
      throw new SheetLimitError(
        "columns",
        `${name} has ${columns.length} columns; a sheet has ${MOST_COLUMNS}`,
      );
  }
  return zipOf(partsOf(sheets, options));
}

async function* partsOf(
  sheets: readonly Sheet[],
  { timezone = "UTC", mostRows = MOST_ROWS }: Options,
): AsyncGenerator<Part, void, undefined> {
  const cells = new CellWriter(timezone);
  const names = new SheetNames();
  // Before any sheet is split, so that a split never takes the name of one that comes later.
  const wanted = sheets.map(({ name }) => names.take(name));
  const written: string[] = [];
  yield part("_rels/.rels", relationsXml([["officeDocument", "xl/workbook.xml"]]));
  yield part("xl/styles.xml", STYLES);
  for (const [at, { columns, rows }] of sheets.entries()) {
    const batches = inBatches(rows, BATCH);
    const overflow: Overflow = { rows: [] };
    try {
      do {
        const own = wanted[at] as string;
        const name = overflow.rows.length > 0 ? names.take(own) : own;
        const isFirst = written.push(name) === 1;
        const pieces = sheetXml({ name, columns, batches, isFirst, cells, mostRows }, overflow);
        yield { name: `xl/worksheets/sheet${written.length}.xml`, pieces };
      } while (overflow.rows.length > 0);
    } finally {
      await batches.return();
    }
  }
  yield part("xl/sharedStrings.xml", sharedStringsXml(cells.shared));
  yield part("xl/workbook.xml", workbookXml(written));
  yield part("xl/_rels/workbook.xml.rels", sheetRelationsXml(written.length));
  yield part("[Content_Types].xml", contentTypesXml(written.length));
}

function part(name: string, text: string): Part {
  return { name, pieces: [Buffer.from(text)] };
}
