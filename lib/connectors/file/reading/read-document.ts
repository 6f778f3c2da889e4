import { parseDocument } from "yaml";
import { SNAPSHOT_FORMAT } from "@/lib/engine/snapshot";
import type { RawCell } from "../cells/cell-type";
import type { Problems } from "../problem";
import { isEmpty } from "../cells/marker";
import type { Table } from "./table";

export const IMPORT_FORMAT = "inlet.import/1";

type Members = Record<string, unknown>;
export type DocumentContent = { tables: Table[] } | { snapshot: unknown };

/** Reads a JSON or YAML document: either the import format or a finished snapshot. */
export function readDocument(
  file: string,
  text: string,
  language: "json" | "yaml",
  problems: Problems,
): DocumentContent {
  const root = language === "json" ? readJson(file, text, problems) : readYaml(file, text, problems);
  if (root === undefined) return { tables: [] };
  const format = isMembers(root) ? root.format : undefined;
  if (format === SNAPSHOT_FORMAT) return { snapshot: root };
  if (!isMembers(root) || format !== IMPORT_FORMAT) {
    problems.error(
      "file-kind-unknown",
      { sheet: file, column: "format", value: typeof format === "string" ? format : null },
      {
        zh: "文档没有声明可识别的 format",
        en: "The document does not declare a known format",
      },
      {
        zh: `请在顶层写上 format: ${IMPORT_FORMAT}（快照文件则为 ${SNAPSHOT_FORMAT}）。`,
        en: `Put format: ${IMPORT_FORMAT} at the top (${SNAPSHOT_FORMAT} for a snapshot).`,
      },
    );
    return { tables: [] };
  }
  return { tables: tablesOf(root, problems) };
}

function tablesOf(root: Members, problems: Problems): Table[] {
  const { format: _format, organisation, takenAt, sheets, ...others } = root;
  for (const key of Object.keys(others)) {
    problems.warning(
      "column-unknown",
      { column: key },
      { zh: "文档顶层没有这一项", en: "A document has no such entry at its top" },
      {
        zh: "已忽略。可用的有 format、organisation、takenAt、sheets。",
        en: "It was ignored. Known are format, organisation, takenAt and sheets.",
      },
    );
  }
  const tables: Table[] = [];
  if (organisation !== undefined || takenAt !== undefined) {
    const row = isMembers(organisation) ? { ...organisation } : {};
    if (takenAt !== undefined) row.takenAt = takenAt;
    tables.push(tableOfRecords("organisation", [row], problems));
  }
  if (sheets === undefined || sheets === null) return tables;
  if (!isMembers(sheets)) {
    reject("sheets", null, problems);
    return tables;
  }
  for (const [name, records] of Object.entries(sheets)) {
    if (Array.isArray(records)) tables.push(tableOfRecords(name, records, problems));
    else if (records === null) tables.push({ name, header: [], rows: [] });
    else reject(name, null, problems);
  }
  return tables;
}

function tableOfRecords(name: string, records: readonly unknown[], problems: Problems): Table {
  const header = new Map<string, number>();
  const rows: Table["rows"] = [];
  for (const [at, record] of records.entries()) {
    if (!isMembers(record)) {
      reject(name, at + 1, problems);
      continue;
    }
    const cells: RawCell[] = [];
    for (const [key, value] of Object.entries(record)) {
      const column = header.get(key) ?? header.size;
      header.set(key, column);
      const cell = cellOf(value);
      if (cell === undefined) reject(name, at + 1, problems, key);
      else cells[column] = cell;
    }
    rows.push({ row: at + 1, cells });
  }
  const width = header.size;
  for (const row of rows) row.cells = Array.from({ length: width }, (_, column) => row.cells[column] ?? null);
  return { name, header: [...header.keys()], rows: rows.filter(({ cells }) => !cells.every(isEmpty)) };
}

function cellOf(value: unknown): RawCell | undefined {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return value as RawCell;
  if (!Array.isArray(value)) return undefined;
  const parts = value.map(cellOf);
  return parts.some((part) => part === undefined || Array.isArray(part)) ? undefined : (parts as RawCell[]);
}

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function reject(sheet: string, row: number | null, problems: Problems, column: string | null = null): void {
  problems.error(
    "value-wrong",
    { sheet, row, column },
    column === null
      ? { zh: "这里应为由各列组成的记录列表", en: "A list of records was expected here" }
      : { zh: "单元格不能是嵌套结构", en: "A cell cannot hold a nested structure" },
    column === null
      ? { zh: "请写成 [{ 列名: 值 }] 的形式。", en: "Write it as [{ column: value }]." }
      : {
          zh: "请填写文字、数字、是/否，或由它们组成的列表。",
          en: "Use text, a number, yes/no, or a list of them.",
        },
  );
}

function readJson(file: string, text: string, problems: Problems): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    const row = position === undefined ? null : text.slice(0, Number(position)).split("\n").length;
    malformed(file, row, "JSON", problems);
    return undefined;
  }
}

function readYaml(file: string, text: string, problems: Problems): unknown {
  try {
    const document = parseDocument(text, { prettyErrors: true, logLevel: "silent" });
    for (const error of document.errors) malformed(file, error.linePos?.[0].line ?? null, "YAML", problems);
    return document.errors.length > 0 ? undefined : (document.toJS({ maxAliasCount: 100 }) as unknown);
  } catch {
    malformed(file, null, "YAML", problems);
    return undefined;
  }
}

function malformed(file: string, row: number | null, language: string, problems: Problems): void {
  problems.error(
    "file-unreadable",
    { sheet: file, row },
    { zh: `${language} 语法错误`, en: `The ${language} is malformed` },
    { zh: "请改正后重新导入。", en: "Correct it and import again." },
  );
}
