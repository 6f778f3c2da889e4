import { fold } from "./cells/cell-type";
import { nearestName } from "./nearest-name";
import type { Problems } from "./problem";
import type { Table } from "./reading/table";
import type { Sheet } from "./sheet";

/** The template's first column, which tells explanations and examples from data. */
export const MARK = { zh: "标记", en: "Mark" } as const;
export const README = { zh: "填写说明", en: "Read me" } as const;

const READ_ME = new Set([fold(README.zh), fold(README.en), "说明", "使用说明", "readme"]);

export type MatchedTable = { sheet: Sheet; table: Table; mark: number; columns: Map<string, number> };

/** Recognises a written name in either language, in both at once (`中文 / English`), or as the key. */
function isNamed(written: string, key: string, name: { zh: string; en: string }): boolean {
  const names = new Set([fold(key), fold(name.zh), fold(name.en)]);
  if (names.has(fold(written))) return true;
  const halves = written.split(/[/／]/);
  return halves.length === 2 && halves.every((half) => names.has(fold(half)));
}

/** Finds the sheet that a table is, or says what it might have been meant to be. */
export function matchTable(table: Table, sheets: readonly Sheet[], problems: Problems): MatchedTable | null {
  const sheet = sheets.find(({ key, name }) => isNamed(table.name, key, name));
  if (sheet) return matchColumns(table, sheet, problems);
  if (READ_ME.has(fold(table.name)) || table.rows.length === 0) return null;
  const names = sheets.flatMap(({ key, name }) => [name.zh, name.en, key]);
  const near = nearestName(table.name, names);
  const what = { zh: "没有这样一张工作表", en: "There is no sheet of this name" };
  if (near !== undefined) {
    problems.error("sheet-unknown", { sheet: table.name }, what, meant(near));
  } else {
    problems.warning("sheet-unknown", { sheet: table.name }, what, {
      zh: "已忽略。工作表名称见模板的“填写说明”。",
      en: "It was ignored. The template's “Read me” lists the names.",
    });
  }
  return null;
}

function matchColumns(table: Table, sheet: Sheet, problems: Problems): MatchedTable {
  const columns = new Map<string, number>();
  const known = Object.entries(sheet.columns);
  let mark = -1;
  for (const [at, written] of table.header.entries()) {
    const where = { sheet: table.name, column: written };
    const key = known.find(([name, column]) => isNamed(written, name, column))?.[0];
    if (key !== undefined && columns.has(key)) {
      problems.error(
        "column-twice",
        where,
        { zh: "这一列出现了两次", en: "This column appears twice" },
        { zh: "请只保留一列。", en: "Keep one of them." },
      );
    } else if (key !== undefined) columns.set(key, at);
    else if (isNamed(written, "mark", MARK)) mark = at;
    else if (written !== "") reportUnknown(written, where, known, problems);
    else if (table.rows.some(({ cells }) => cells[at] != null && cells[at] !== "")) {
      problems.error(
        "header-missing",
        { sheet: table.name, column: `#${at + 1}` },
        { zh: `第 ${at + 1} 列有内容但没有列名`, en: `Column ${at + 1} holds data but has no header` },
        { zh: "请填写列名，或清空这一列。", en: "Give it a header or empty it." },
      );
    }
  }
  for (const [key, column] of known) {
    const given = columns.has(key) || (column.fallback !== undefined && columns.has(column.fallback));
    if (!column.required || given || table.rows.length === 0) continue;
    problems.error(
      "column-missing",
      { sheet: table.name, column: column.zh },
      {
        zh: `缺少必填列“${column.zh}”`,
        en: `The required column “${column.en}” is missing`,
      },
      { zh: "请从模板复制列名。", en: "Copy the header from the template." },
    );
  }
  return { sheet, table, mark, columns };
}

function reportUnknown(
  written: string,
  where: { sheet: string; column: string },
  known: [string, { zh: string; en: string }][],
  problems: Problems,
): void {
  const near = nearestName(
    written,
    known.flatMap(([key, { zh, en }]) => [zh, en, key]),
  );
  const what = { zh: "没有这样一列", en: "There is no column of this name" };
  if (near !== undefined) problems.error("column-unknown", where, what, meant(near));
  else {
    problems.warning("column-unknown", where, what, {
      zh: "已忽略这一列。",
      en: "The column was ignored.",
    });
  }
}

export const meant = (near: string) => ({
  zh: `是否应为“${near}”？请更正后重新导入。`,
  en: `Did you mean “${near}”? Correct it and import again.`,
});
