import type { Text } from "@/lib/engine/text";

/** Stable words for what is wrong; `docs/import.md` explains each. */
export type ProblemCode =
  | "file-too-large"
  | "file-unreadable"
  | "file-kind-unknown"
  | "too-many-rows"
  | "nothing-to-import"
  | "sheet-unknown"
  | "sheet-twice"
  | "sheet-missing"
  | "header-missing"
  | "column-unknown"
  | "column-twice"
  | "column-missing"
  | "mark-unknown"
  | "value-missing"
  | "value-wrong"
  | "value-changed"
  | "duplicate"
  | "reference-unknown"
  | "reference-ambiguous"
  | "row-rejected"
  | "row-doubtful"
  | "snapshot-invalid";

/** One thing to put right, with the place as the person who wrote the file sees it. */
export type ImportProblem = {
  severity: "error" | "warning";
  code: ProblemCode;
  /** Sheet tab, file name or document key. */
  sheet: string | null;
  /** Row number as the spreadsheet shows it; in a document the position in the list, from 1. */
  row: number | null;
  /** Column header as written in the file. */
  column: string | null;
  /** What was found, shortened; `null` when nothing was there or it must not be shown. */
  value: string | null;
  /** What is wrong. */
  what: Text;
  /** What to do. */
  remedy: Text;
};

type Where = Partial<Pick<ImportProblem, "sheet" | "row" | "column" | "value">>;

const SHOWN = 60;

/** Kept of each severity; a file with more is wrong as a whole, and the rest is only counted. */
const KEPT = 2000;

/** Gathers every problem of a file before anything is decided. */
export class Problems {
  readonly errors: ImportProblem[] = [];
  readonly warnings: ImportProblem[] = [];
  errorCount = 0;
  warningCount = 0;

  error(code: ProblemCode, where: Where, what: Text, remedy: Text): void {
    this.errorCount += 1;
    if (this.errors.length < KEPT) this.errors.push(problem("error", code, where, what, remedy));
  }

  warning(code: ProblemCode, where: Where, what: Text, remedy: Text): void {
    this.warningCount += 1;
    if (this.warnings.length < KEPT) this.warnings.push(problem("warning", code, where, what, remedy));
  }

  /** Puts both lists into the order in which a reader meets the places: sheet by sheet, row by row. */
  sortByPlace(sheets: readonly string[]): void {
    const order = new Map(sheets.map((sheet, at) => [sheet, at]));
    const sheetOf = ({ sheet }: ImportProblem) => order.get(sheet ?? "") ?? -1;
    const byPlace = (a: ImportProblem, b: ImportProblem) =>
      sheetOf(a) - sheetOf(b) || (a.row ?? 0) - (b.row ?? 0);
    this.errors.sort(byPlace);
    this.warnings.sort(byPlace);
  }
}

function problem(
  severity: ImportProblem["severity"],
  code: ProblemCode,
  { sheet = null, row = null, column = null, value = null }: Where,
  what: Text,
  remedy: Text,
): ImportProblem {
  return { severity, code, sheet, row, column, value: value === null ? null : shorten(value), what, remedy };
}

function shorten(value: string): string {
  const letters = [...value.toWellFormed()];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join("")}…` : letters.join("");
}

/** The problem as one sentence with its place: `「客服」第 5 行「服务上限」：…`. */
export function sentenceOf({ sheet, row, column, value, what, remedy }: ImportProblem): Text {
  const zhPlace = [sheet && `「${sheet}」`, row !== null && `第 ${row} 行`, column && `「${column}」`]
    .filter(Boolean)
    .join("");
  const enPlace = [sheet && `“${sheet}”`, row !== null && `row ${row}`, column && `“${column}”`]
    .filter(Boolean)
    .join(", ");
  return {
    zh: `${zhPlace ? `${zhPlace}：` : ""}${what.zh}${value === null ? "" : `（填写的是“${value}”）`}。${remedy.zh}`,
    en: `${enPlace ? `${enPlace}: ` : ""}${what.en}${value === null ? "" : ` (found “${value}”)`}. ${remedy.en}`,
  };
}
