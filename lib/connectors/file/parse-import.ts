import { seal } from "@/lib/engine/canonical";
import { SNAPSHOT_FORMAT, Snapshot } from "@/lib/engine/snapshot";
import { known, type Value } from "@/lib/engine/value";
import { declaredLedger } from "./declared-ledger";
import { matchTable } from "./match-table";
import { MEIQIA_SEMANTICS } from "./meiqia-semantics";
import { parseSnapshot, reportSchemaIssues } from "./parse-snapshot";
import { Problems, type ImportProblem } from "./problem";
import { readRows, type ReadSheet } from "./read-rows";
import { readFiles, type FilesContent, type ImportFile } from "./reading/read-files";
import { resolveReferences } from "./resolve-references";
import type { SheetRow, Columns } from "./sheet";
import { SHEETS } from "./sheets/registry";
import { SnapshotDraft } from "./snapshot-draft";
import { reportRepeatedRows } from "./repeated-rows";

/** At most this many problems are handed back; `total` counts all of them. */
export const MAX_PROBLEMS = 200;

export type ImportOptions = {
  /** When and by whom the import is made; both go into the collection ledger. */
  now: Date;
  by?: string;
};

export type ImportResult =
  | { ok: true; snapshot: Snapshot; warnings: ImportProblem[]; totalWarnings: number }
  | { ok: false; problems: ImportProblem[]; total: number };

/**
 * Turns files that people filled in into a sealed snapshot, or into the list of everything that is wrong with them.
 * XLSX, CSV (several, or in a zip), JSON, YAML, or one finished snapshot. Never throws on content, stores nothing.
 */
export async function parseImport(
  files: readonly ImportFile[],
  options: ImportOptions,
): Promise<ImportResult> {
  const problems = new Problems();
  const content = await readFiles(files, problems);
  const snapshot = parse(content, options, problems);
  problems.sortByPlace(content.tables.map(({ name }) => name));
  const { errors, warnings, errorCount, warningCount } = problems;
  if (snapshot === null || errorCount > 0) {
    const first = [...errors, ...warnings].slice(0, MAX_PROBLEMS);
    return { ok: false, problems: first, total: errorCount + warningCount };
  }
  return {
    ok: true,
    snapshot,
    warnings: warnings.slice(0, MAX_PROBLEMS),
    totalWarnings: warningCount,
  };
}

function parse(
  { tables, snapshots }: FilesContent,
  { now, by }: ImportOptions,
  problems: Problems,
): Snapshot | null {
  const [finished] = snapshots;
  if (finished) return parseSnapshot(finished, snapshots.length + tables.length, problems);
  const matched = tables.flatMap((table) => matchTable(table, SHEETS, problems) ?? []);
  reportTwice(matched, problems);
  if (matched.length === 0) {
    if (problems.errorCount === 0) problems.error("nothing-to-import", {}, NOTHING, USE_TEMPLATE);
    return null;
  }
  const organisation = readOrganisation(matched, problems);
  const timezone = organisation?.timezone ?? "UTC";
  const sheets = matched
    .filter(({ sheet }) => sheet.key !== "organisation")
    .map((each) => readRows(each, { timezone }, problems));
  const inOrder = SHEETS.flatMap((sheet) => sheets.filter((each) => each.sheet === sheet));
  resolveReferences(inOrder, new Map(SHEETS.map(({ key, name }) => [key, name])), problems);
  for (const each of inOrder) reportRepeatedRows(each, problems);
  const draft = new SnapshotDraft({ id: organisation?.id ?? "", timezone }, problems);
  for (const each of inOrder) {
    draft.headerOf = (column) => headerOf(each, column);
    const sound = each.rows.filter((row) => !each.broken.has(row));
    each.sheet.map?.(sound as unknown as SheetRow<Columns>[], draft);
  }
  if (problems.errorCount > 0 || !organisation) return null;
  const takenAt = organisation.takenAt ?? now.toISOString();
  if (Date.parse(takenAt) > now.getTime() + DAY_MS) {
    problems.warning("row-doubtful", { sheet: "企业", value: takenAt }, IN_THE_FUTURE, CHECK_DATE);
  }
  const ledger = declaredLedger(inOrder, { at: takenAt, by, problems });
  const sections = [...draft.sections].filter(([name]) => ledger[name]?.status !== "unavailable");
  const built = Snapshot.safeParse({
    format: SNAPSHOT_FORMAT,
    platform: { kind: "meiqia", name: "美洽" },
    organisation: { id: organisation.id, name: organisation.name, timezone },
    takenAt,
    semantics: MEIQIA_SEMANTICS,
    ...(draft.policy && { policy: draft.policy }),
    ledger,
    ...Object.fromEntries(sections.map(([name, rows]) => [name, [...rows.values()]])),
  });
  if (built.success) return seal(built.data);
  reportSchemaIssues(built.error, "", problems);
  return null;
}

type Organisation = { id: string; name: string; timezone: string; takenAt: string | undefined };

/** Read first and in UTC, because its time zone says how every other time is meant. */
function readOrganisation(
  matched: Parameters<typeof readRows>[0][],
  problems: Problems,
): Organisation | null {
  const table = matched.find(({ sheet }) => sheet.key === "organisation");
  const timezoneOnly = table && readRows(table, { timezone: "UTC" }, new Problems()).rows[0];
  const timezone = known(timezoneOnly?.timezone as Value<string>);
  const read = table && readRows(table, { timezone: timezone ?? "UTC" }, problems);
  const [row, second] = read?.rows ?? [];
  if (!row) {
    problems.error("sheet-missing", { sheet: "企业" }, NO_ORGANISATION, ADD_ORGANISATION);
    return null;
  }
  if (second) problems.error("duplicate", second.place, SECOND_ORGANISATION, ONE_ORGANISATION);
  const id = known(row.id as Value<string>);
  const name = known(row.name as Value<string>);
  if (id === undefined || name === undefined || timezone === undefined) return null;
  return { id, name, timezone, takenAt: known(row.takenAt as Value<string>) };
}

function reportTwice(
  matched: { sheet: { key: string }; table: { name: string } }[],
  problems: Problems,
): void {
  const seen = new Set<string>();
  for (const { sheet, table } of matched) {
    if (seen.has(sheet.key)) problems.error("sheet-twice", { sheet: table.name }, TWICE, KEEP_ONE);
    seen.add(sheet.key);
  }
}

function headerOf({ sheet, table, columns }: ReadSheet, column: string): string {
  return table.header[columns.get(column) ?? -1] ?? sheet.columns[column]?.zh ?? column;
}

const DAY_MS = 86_400_000;
const IN_THE_FUTURE = { zh: "采集时间晚于现在", en: "The settings were copied later than now" };
const CHECK_DATE = { zh: "请核对年份和日期。", en: "Check the year and the day." };
const NOTHING = { zh: "文件中没有可导入的工作表", en: "The file holds no sheet that can be imported" };
const USE_TEMPLATE = { zh: "请下载模板填写后导入。", en: "Download the template, fill it in and import it." };
const NO_ORGANISATION = { zh: "缺少企业信息", en: "The organisation is missing" };
const ADD_ORGANISATION = {
  zh: "请填写「企业」工作表：企业ID、企业名称、时区。",
  en: "Fill in the sheet “Organisation”: enterprise id, name and time zone.",
};
const SECOND_ORGANISATION = { zh: "「企业」只能有一行", en: "“Organisation” takes one row only" };
const ONE_ORGANISATION = { zh: "请删除多余的行。", en: "Delete the others." };
const TWICE = { zh: "这张工作表出现了两次", en: "This sheet is there twice" };
const KEEP_ONE = { zh: "请只保留一张。", en: "Keep one of them." };
