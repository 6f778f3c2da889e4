import { ledgerOf, rowsOf, SECTION_SCHEMAS, type SectionName, type Snapshot } from "@/lib/engine/snapshot";
import { Problems, type ImportProblem } from "../../file/problem";
import { readRows, type ReadRow, type ReadSheet } from "../../file/read-rows";
import { reportRepeatedRows } from "../../file/repeated-rows";
import { resolveReferences } from "../../file/resolve-references";
import type { Columns, Draft, Sheet, SheetRow } from "../../file/sheet";
import { SHEETS } from "../../file/sheets/registry";
import { SnapshotDraft } from "../../file/snapshot-draft";
import type { Cells } from "./declared-screen";
import { screenOf } from "./menu";

type Typed = { screen: string; rows: readonly Cells[] };
type Place = { timezone: string; seen: Snapshot | null };

/** Screens read with the import's own parser; problems name screen and column by their keys and rows from 1. */
export type ReadScreens = { sheets: readonly ReadSheet[]; problems: Problems; timezone: string };

/** Lists in which conversations show who and what there is before anybody declares it. */
const SEEN = ["agents", "groups", "channels"] as const;

/**
 * All screens at once, as they refer to one another. Agents, groups and channels that were `seen` in conversations may be
 * referred to as well.
 */
export function readScreens(screens: readonly Typed[], { timezone, seen }: Place): ReadScreens {
  const problems = new Problems();
  const typed = new Map(screens.map(({ screen, rows }) => [screen, rows]));
  const sheets = SHEETS.flatMap((sheet) => {
    const rows = typed.get(sheet.key);
    return rows && screenOf(sheet.key) ? [readRows(tableOf(sheet, rows), { timezone }, problems)] : [];
  });
  const named = SEEN.map((section) => withSeen(section, sheets, seen));
  const others = sheets.filter(({ sheet }) => !SEEN.some((section) => section === sheet.key));
  resolveReferences(
    [...named.filter((one) => one !== null), ...others],
    new Map(SHEETS.map(({ key, name }) => [key, name])),
    problems,
  );
  for (const sheet of sheets) reportRepeatedRows(sheet, problems);
  return { sheets, problems, timezone };
}

function tableOf(sheet: Sheet, rows: readonly Cells[]) {
  const header = Object.keys(sheet.columns);
  return {
    sheet,
    mark: -1,
    columns: new Map(header.map((key, at) => [key, at])),
    table: {
      name: sheet.key,
      header,
      rows: rows.map((cells, at) => ({ row: at + 1, cells: header.map((key) => cells[key] ?? null) })),
    },
  };
}

/** The rows themselves are shared, so that references are resolved in the sheet that is read. */
function withSeen(section: (typeof SEEN)[number], sheets: readonly ReadSheet[], seen: Snapshot | null) {
  const given = sheets.find(({ sheet }) => sheet.key === section);
  const sheet = given?.sheet ?? screenOf(section);
  if (!sheet) return null;
  const read: ReadSheet = given ?? {
    ...tableOf(sheet, []),
    rows: [],
    untouched: false,
    broken: new Set<ReadRow>(),
  };
  const known = new Set(read.rows.map(({ id }) => id));
  // Only what the platform itself showed: a snapshot also holds what was declared before.
  const isObserved = seen !== null && ledgerOf(seen, section).basis === "observed";
  const others = isObserved ? rowsOf(seen, section).filter(({ id }) => !known.has(id)) : [];
  const more = others.map(({ id, name }): ReadRow => ({ place: { sheet: section, row: 0 }, id, name }));
  return { ...read, rows: [...read.rows, ...more] };
}

type Building = {
  organisation: { id: string; timezone: string };
  /** Which screens become rows; all without it. */
  only?: ReadonlySet<string>;
  /** Puts something between a sheet and the draft. */
  through?: (draft: Draft, sheet: ReadSheet) => Draft;
};

/** Rows of the snapshot from what was read; what only a whole sheet shows joins the problems. */
export function buildDraft({ sheets, problems }: ReadScreens, building: Building): SnapshotDraft {
  const { organisation, only, through = (draft) => draft } = building;
  const draft = new SnapshotDraft(organisation, problems);
  for (const each of sheets) {
    if (only && !only.has(each.sheet.key)) continue;
    const sound = each.rows.filter((row) => !each.broken.has(row)) as unknown as SheetRow<Columns>[];
    each.sheet.map?.(sound, through(draft, each));
  }
  return draft;
}

/** Everything that is wrong with the screens, by screen; none that is missing here may enter a snapshot. */
export function checkScreens(screens: readonly Typed[], place: Place): Problems {
  const read = readScreens(screens, place);
  const draft = buildDraft(read, { organisation: { id: "", timezone: place.timezone } });
  for (const [section, rows] of draft.sections)
    for (const [key, row] of rows) reportMisfit(draft, section, key, row, read.problems);
  read.problems.sortByPlace(screens.map(({ screen }) => screen));
  return read.problems;
}

function reportMisfit(
  draft: SnapshotDraft,
  section: SectionName,
  key: string,
  row: object,
  problems: Problems,
): void {
  const parsed = SECTION_SCHEMAS[section].safeParse(row);
  const place = draft.placeOf(section, key);
  if (parsed.success || !place) return;
  const column = String(parsed.error.issues[0]?.path[0] ?? "");
  problems.error("snapshot-invalid", { ...place, column }, MISFIT, SHORTEN);
}

export const problemsOf = (problems: readonly ImportProblem[], screen: string) =>
  problems.filter(({ sheet }) => sheet === screen);

const MISFIT = { zh: "这个值太长或不合格式", en: "This value is too long or malformed" };
const SHORTEN = { zh: "请更正或缩短。", en: "Correct or shorten it." };
