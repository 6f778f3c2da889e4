import { stringify } from "csv-stringify/sync";
import { strToU8, zipSync } from "fflate";
import writeWorkbook, { type SheetData } from "write-excel-file/node";
import type { Language } from "@/lib/engine/text";
import { dropdowns } from "./dropdowns";
import { MARK, README } from "./match-table";
import { readMeLines } from "./read-me";
import type { Column, Sheet } from "./sheet";
import { SHEETS } from "./sheets/registry";

const HEADER = { fontWeight: "bold", backgroundColor: "#dbe7f5", wrap: true, alignVertical: "top" } as const;
const NOTE = { textColor: "#5b6472", backgroundColor: "#f5f6f8", wrap: true, alignVertical: "top" } as const;
const EXAMPLE = { textColor: "#8a8f98", fontStyle: "italic", format: "@" } as const;

/** Rows on which the template offers its lists to choose from. */
const LISTED_ROWS = 2000;

/** The XLSX template: one tab per sheet with headers in both languages, an explanation and an example row. */
export async function buildTemplate(language: Language): Promise<Uint8Array> {
  const readMe: SheetData = readMeLines(SHEETS, language).map(([title, text], at) => [
    {
      value: title,
      fontWeight: at === 0 || text === "" ? "bold" : undefined,
      wrap: true,
      alignVertical: "top",
    },
    { value: text, wrap: true, alignVertical: "top" },
  ]);
  const tabs = SHEETS.map((sheet) => ({
    sheet: sheet.name[language],
    data: styled(rowsOf(sheet, language)),
    columns: [{ width: 10 }, ...Object.values(sheet.columns).map(() => ({ width: 22 }))],
    stickyRowsCount: 1,
  }));
  const workbook = writeWorkbook(
    [{ sheet: README[language], data: readMe, columns: [{ width: 26 }, { width: 90 }] }, ...tabs],
    { features: [dropdowns(SHEETS, { language, firstRow: 3, lastRow: LISTED_ROWS, sheetsBefore: 1 })] },
  );
  return new Uint8Array(await workbook.toBuffer());
}

/** The same sheets as CSV files in a zip; UTF-8 with a byte order mark, so that Excel shows the Chinese. */
export function templateCsvZip(language: Language): Uint8Array {
  const files = SHEETS.map((sheet) => {
    const text = stringify(rowsOf(sheet, language), { bom: true });
    return [`${language === "zh" ? sheet.name.zh : sheet.key}.csv`, strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(files), { mtime: new Date("2026-01-01T00:00:00Z") });
}

/** Header, explanation and example as text, the mark column first. */
function rowsOf(sheet: Sheet, language: Language): string[][] {
  const columns = Object.values(sheet.columns);
  return [
    [`${MARK.zh} / ${MARK.en}`, ...columns.map(header)],
    [language === "zh" ? "说明" : "Note", ...columns.map(({ note }) => note[language])],
    [language === "zh" ? "示例" : "Example", ...columns.map((column) => exampleIn(column, language))],
  ];
}

function header({ zh, en, required, fallback }: Column): string {
  return `${zh}${required && fallback === undefined ? "*" : ""} / ${en}`;
}

const MARKERS: Readonly<Record<string, string>> = { 无此项: "n/a", 全部: "all", 周一至周五: "Mon-Fri" };

/** Words that belong to the import are translated; names and ids stay as they are. */
function exampleIn({ example, type }: Column, language: Language): string {
  if (language === "zh") return example;
  const word = (text: string) => type.words?.find(({ zh }) => zh === text)?.en ?? MARKERS[text] ?? text;
  return type.several ? example.split("；").map(word).join("; ") : word(example);
}

function styled([headers = [], notes = [], examples = []]: string[][]): SheetData {
  return [
    headers.map((value) => ({ value, ...HEADER })),
    notes.map((value) => ({ value, ...NOTE })),
    examples.map((value) => (value === "" ? null : { value, ...EXAMPLE })),
  ];
}
