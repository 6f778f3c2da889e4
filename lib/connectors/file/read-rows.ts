import { known, type Value } from "@/lib/engine/value";
import { fold, textOf, type CellContext, type RawCell } from "./cells/cell-type";
import { isEmpty, markerOf } from "./cells/marker";
import { meant, type MatchedTable } from "./match-table";
import type { Problems } from "./problem";
import { MAX_ROWS } from "./reading/limits";
import type { Column, Place } from "./sheet";

/** A row whose cells have been read; references are still in the words of the file. */
export type ReadRow = { place: Place } & Record<string, Value<unknown> | Place>;
export type ReadSheet = MatchedTable & {
  rows: ReadRow[];
  /** Still as the template ships it, example and all: nobody filled it in. */
  untouched: boolean;
  /** Rows with a cell that was refused; they are not built upon, so that nothing is reported twice. */
  broken: Set<ReadRow>;
};

const SKIPPED = new Set(["说明", "note", "示例", "example"]);

export function readRows(matched: MatchedTable, context: CellContext, problems: Problems): ReadSheet {
  const { sheet, table, mark, columns } = matched;
  const rows: ReadRow[] = [];
  const broken = new Set<ReadRow>();
  let examples = 0;
  if (table.rows.length > MAX_ROWS) {
    problems.error(
      "too-many-rows",
      { sheet: table.name },
      { zh: `行数超过 ${MAX_ROWS}`, en: `More than ${MAX_ROWS} rows` },
      { zh: "请减少行数后重试。", en: "Import fewer rows." },
    );
    return { ...matched, rows, untouched: false, broken };
  }
  for (const { row, cells } of table.rows) {
    const place = { sheet: table.name, row };
    const marked = readMark(cells[mark], place, table.header[mark] ?? "", problems);
    if (marked === "example") examples += 1;
    if (marked !== "data") continue;
    if (columns.size === 0 || [...columns.values()].every((at) => isEmpty(cells[at]))) continue;
    const read: ReadRow = { place };
    const before = problems.errorCount;
    for (const [key, column] of Object.entries(sheet.columns)) {
      const at = columns.get(key);
      const header = at === undefined ? column.zh : (table.header[at] ?? column.zh);
      const value = readCell(at === undefined ? null : (cells[at] ?? null), column, context, {
        place,
        header,
        problems,
      });
      if (value !== undefined) read[key] = value;
      else if (column.fallback !== undefined) read[key] = read[column.fallback];
    }
    // The stand-in may be written in a later column than the id.
    for (const [key, { fallback }] of Object.entries(sheet.columns)) {
      if (fallback !== undefined) read[key] ??= read[fallback];
    }
    if (problems.errorCount > before) broken.add(read);
    rows.push(read);
  }
  return { ...matched, rows, untouched: rows.length === 0 && examples > 0, broken };
}

type Where = { place: Place; header: string; problems: Problems };

function readCell(
  raw: RawCell,
  column: Column,
  context: CellContext,
  { place, header, problems }: Where,
): Value<unknown> {
  const where = { ...place, column: header };
  const needed = column.required && column.fallback === undefined;
  if (isEmpty(raw) || raw === null) {
    if (needed) problems.error("value-missing", where, MISSING, fillIn(column));
    return undefined;
  }
  const marker = markerOf(raw);
  if (marker && column.required) {
    problems.error("value-missing", { ...where, value: shown(raw) }, MARKER_REFUSED, fillIn(column));
    return undefined;
  }
  if (marker?.$ === "absent" && column.type.noneIsEmpty) return [];
  if (marker) return marker;
  const parsed = column.type.parse(raw, context);
  if ("wrong" in parsed) {
    const value = column.type.secret ? null : shown(raw);
    const what = parsed.what ?? { zh: "无法识别这个值", en: "This value cannot be used" };
    problems.error(
      "value-wrong",
      { ...where, value },
      what,
      parsed.near ? meant(parsed.near) : fillIn(column),
    );
    return undefined;
  }
  if (parsed.warning) problems.warning("value-changed", where, parsed.warning.what, parsed.warning.remedy);
  return parsed.value as Value<unknown>;
}

function readMark(
  raw: RawCell | undefined,
  place: Place,
  column: string,
  problems: Problems,
): "data" | "note" | "example" {
  if (isEmpty(raw)) return "data";
  const text = textOf(raw ?? null) ?? "";
  const word = fold(text.split(/[/／]/)[0] ?? "");
  if (word === "示例" || word === "example") return "example";
  if (SKIPPED.has(word) || text.startsWith("#")) return "note";
  problems.warning(
    "mark-unknown",
    { ...place, column, value: text },
    { zh: "无法识别这个标记，该行已按数据导入", en: "This mark is not known; the row was imported as data" },
    { zh: "要跳过一行，请在标记列填写“#”。", en: "Put “#” into the mark column to skip a row." },
  );
  return "data";
}

export function shown(raw: RawCell): string {
  if (raw instanceof Date) {
    return Number.isNaN(raw.getTime()) ? "" : raw.toISOString().replace("T", " ").slice(0, 16);
  }
  return (
    textOf(raw) ?? (Array.isArray(raw) ? raw.map((part) => textOf(part as RawCell) ?? "").join("；") : "")
  );
}

/** The id that other sheets may use for a row. */
export const idOf = (row: ReadRow): string | undefined => known(row.id as Value<string>);
export const nameOf = (row: ReadRow): string | undefined => known(row.name as Value<string>);

const fillIn = ({ type, required }: Column) => ({
  zh: `请填写${type.expected.zh}${required ? "" : "；没有此项填“无此项”，看不到填“读不到”"}。`,
  en: `Fill in ${type.expected.en}${required ? "" : "; “n/a” when there is none, “unreadable” when you cannot see it"}.`,
});
const MISSING = { zh: "必填，不能留空", en: "This cell must not be empty" };
const MARKER_REFUSED = { zh: "必填，不能用标记代替", en: "This cell needs a value, not a marker" };
