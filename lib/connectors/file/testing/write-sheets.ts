import { stringify } from "csv-stringify/sync";
import { zipSync } from "fflate";
import writeWorkbook from "write-excel-file/node";
import type { ImportFile } from "../reading/read-files";

export type CellInput = string | number | boolean | Date | readonly string[];
export type SheetInput = Record<string, Record<string, CellInput>[]>;

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Header and rows of a sheet; lists joined as a person would type them. */
export function gridOf(
  rows: readonly Record<string, CellInput>[],
): (string | number | boolean | Date | null)[][] {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [
    header,
    ...rows.map((row) =>
      header.map((key) => {
        const cell = row[key];
        if (cell === undefined) return null;
        return typeof cell === "object" && !(cell instanceof Date) ? cell.join("；") : cell;
      }),
    ),
  ];
}

export async function asXlsx(sheets: SheetInput): Promise<ImportFile> {
  const tabs = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: gridOf(rows),
    dateFormat: "yyyy-mm-dd hh:mm",
  }));
  return { name: "import.xlsx", bytes: new Uint8Array(await writeWorkbook(tabs).toBuffer()) };
}

export function asCsv(sheets: SheetInput): ImportFile[] {
  return Object.entries(sheets).map(([name, rows]) => ({
    name: `${name}.csv`,
    bytes: bytesOf(stringify(gridOf(rows), { cast: { boolean: (value) => String(value) } })),
  }));
}

export function asZip(files: readonly ImportFile[]): ImportFile {
  return {
    name: "import.zip",
    bytes: zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))),
  };
}

export function asJson(sheets: SheetInput): ImportFile {
  const { organisation: [organisation] = [], ...rest } = sheets;
  const document = { format: "inlet.import/1", organisation, sheets: rest };
  return { name: "import.json", bytes: bytesOf(JSON.stringify(document)) };
}

export function asText(name: string, text: string): ImportFile {
  return { name, bytes: bytesOf(text) };
}
