/** A row of an import document: column keys of `lib/connectors/file/sheets`, values as a person would type them. */
export type Row = Record<string, string | number | boolean | readonly string[]>;
export type Sheets = Record<string, Row[]>;

/** An import document of format `inlet.import/1`. */
export type ImportDocument = {
  format: "inlet.import/1";
  organisation: Row;
  takenAt: string;
  sheets: Sheets;
};

/** Changes the rows of a sheet whose fields equal those of `match`. Throws when there is none, so no edit is lost. */
export function edit(sheets: Sheets, sheet: string, match: Row, change: Row): void {
  const rows = rowsWhere(sheets, sheet, match);
  for (const row of rows) Object.assign(row, change);
}

export function remove(sheets: Sheets, sheet: string, match: Row): void {
  const gone = new Set(rowsWhere(sheets, sheet, match));
  sheets[sheet] = (sheets[sheet] ?? []).filter((row) => !gone.has(row));
}

export function append(sheets: Sheets, sheet: string, ...rows: Row[]): void {
  sheets[sheet] = [...(sheets[sheet] ?? []), ...rows];
}

function rowsWhere(sheets: Sheets, sheet: string, match: Row): Row[] {
  const fields = Object.entries(match);
  const rows = (sheets[sheet] ?? []).filter((row) => fields.every(([key, value]) => row[key] === value));
  if (rows.length === 0) throw new Error(`no row of ${sheet} matches ${JSON.stringify(match)}`);
  return rows;
}
