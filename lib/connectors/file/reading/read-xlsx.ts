import { zipSync } from "fflate";
import readWorkbook from "read-excel-file/universal";
import type { RawCell } from "../cells/cell-type";
import type { Problems } from "../problem";
import { MAX_COLUMNS, MAX_GRID_CELLS } from "./limits";
import { tableOf, type Table } from "./table";

/** Spreadsheets put these into a cell whose formula failed. */
const FORMULA_ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;

/** Reads every tab; formulas count as the value they were saved with. */
export async function readXlsx(
  file: string,
  entries: Record<string, Uint8Array>,
  problems: Problems,
): Promise<Table[]> {
  const parts = Object.entries(entries).filter(([path]) => /\.(xml|rels)$/.test(path));
  const sprawling = parts.some(([path, bytes]) => path.startsWith("xl/worksheets/") && sprawls(bytes));
  if (sprawling) {
    problems.error(
      "too-many-rows",
      { sheet: file },
      { zh: "表格的有效区域过大", en: "The used area of a sheet is far too large" },
      {
        zh: "请删除数据右侧和下方的空行、空列（包括只有格式的单元格）后再试。",
        en: "Delete the empty rows and columns beyond your data, formatted ones included, and try again.",
      },
    );
    return [];
  }
  try {
    const repacked = zipSync(Object.fromEntries(parts), { level: 0 });
    const sheets = await readWorkbook(repacked.slice().buffer);
    return sheets.map(({ sheet, data }) => {
      const grid = data.map((cells) => cells.map((cell) => cell as unknown as RawCell));
      reportFormulaErrors(sheet, grid, problems);
      return tableOf(sheet, grid);
    });
  } catch {
    problems.error(
      "file-unreadable",
      { sheet: file },
      { zh: "无法读取这个 Excel 文件", en: "This Excel file could not be read" },
      {
        zh: "请用 Excel 或 WPS 打开并另存为 .xlsx（不加密）后再试。",
        en: "Open it in a spreadsheet program, save it as .xlsx without a password, and try again.",
      },
    );
    return [];
  }
}

function reportFormulaErrors(sheet: string, grid: RawCell[][], problems: Problems): void {
  for (const [at, cells] of grid.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== "string" || !FORMULA_ERROR.test(cell.trim())) continue;
      cells[column] = null;
      problems.error(
        "value-wrong",
        { sheet, row: at + 1, column: String(grid[0]?.[column] ?? column + 1), value: cell },
        { zh: "公式计算出错", en: "The formula in this cell fails" },
        { zh: "请改正公式，或直接填写结果。", en: "Correct the formula or type the result." },
      );
    }
  }
}

/** Whether a sheet claims a row or column so far away that reading it would fill the memory with empty cells. */
function sprawls(bytes: Uint8Array): boolean {
  const xml = new TextDecoder().decode(bytes);
  let rows = 0;
  let columns = 0;
  for (const [, row = ""] of xml.matchAll(/<(?:\w+:)?row\b[^>]*?\sr\s*=\s*["'](\d+)/g)) {
    rows = Math.max(rows, Number(row));
  }
  for (const [, letters = ""] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\sr\s*=\s*["']([A-Za-z]+)\d*/g)) {
    columns = Math.max(columns, letters.length > 3 ? Infinity : columnNumber(letters));
  }
  return columns > MAX_COLUMNS * 2 || rows * Math.max(1, columns) > MAX_GRID_CELLS;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
