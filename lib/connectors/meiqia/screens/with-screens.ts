import { seal } from "@/lib/engine/canonical";
import type { LedgerEntry } from "@/lib/engine/ledger";
import { rowKey } from "@/lib/engine/row-key";
import { ledgerOf, rowsOf, SECTION_NAMES, type SectionName, type Snapshot } from "@/lib/engine/snapshot";
import type { Text } from "@/lib/engine/text";
import { absent, known } from "@/lib/engine/value";
import { ageInDays, type DeclaredScreen, freshnessOf } from "./declared-screen";
import { labelledDraft } from "./labelled-draft";
import { SCREENS } from "./menu";
import { buildDraft, checkScreens, readScreens } from "./read-screens";

type Row = Record<string, unknown>;
type Sheet = (typeof SCREENS)[number];

/** Who or what conversations show although nobody declared it makes a declared list incomplete. */
const ROSTERS: readonly SectionName[] = ["agents", "groups", "channels"];

/**
 * The snapshot with the screens people declared beside what was pulled. Observed values stay, declared ones stand where
 * nothing was read. A screen that is too old, or that no longer fits the others, says nothing: its section cannot be read,
 * with the reason.
 */
export function withScreens(snapshot: Snapshot, screens: readonly DeclaredScreen[], days: number): Snapshot {
  const now = Date.parse(snapshot.takenAt);
  const standing = new Map(screens.map((one) => [one.screen, one]));
  if (standing.size === 0) return snapshot;
  const { timezone } = snapshot.organisation;
  const typed = screens.map(({ screen, rows }) => ({ screen, rows: rows.map(({ cells }) => cells) }));
  const { errors } = checkScreens(typed, { timezone, seen: snapshot });
  const unsound = new Set(errors.map(({ sheet }) => sheet));
  const whyNot = (sheet: Sheet): Text | null => {
    const screen = standing.get(sheet.key);
    if (!screen) return NEVER;
    if (freshnessOf(screen.at, days, now) === "aged") return tooOld(ageInDays(screen.at, now), days);
    return unsound.has(sheet.key) ? MISFIT : null;
  };
  const usable = SCREENS.filter((sheet) => whyNot(sheet) === null);
  const read = readScreens(typed, { timezone, seen: snapshot });
  const draft = buildDraft(read, {
    organisation: { id: snapshot.organisation.id, timezone },
    only: new Set(usable.map(({ key }) => key)),
    through: (inner, sheet) => labelledDraft(inner, sheet, standing.get(sheet.sheet.key)?.rows ?? []),
  });
  const joined: Record<string, unknown> = { ...snapshot };
  const ledger = { ...snapshot.ledger };
  for (const section of SECTION_NAMES) {
    const feeding = SCREENS.filter(({ sections }) => sections.includes(section));
    const given = feeding.filter((sheet) => usable.includes(sheet));
    const missing = feeding.flatMap((sheet) => {
      const why = whyNot(sheet);
      return why ? [{ sheet, why }] : [];
    });
    if (given.length > 0) {
      const rows = joinRows(snapshot, section, [...(draft.sections.get(section)?.values() ?? [])]);
      joined[section] = rows.all;
      ledger[section] = declaredEntry({ given, missing, standing, rows, section });
    } else if (missing.some(({ sheet }) => standing.has(sheet.key))) {
      ledger[section] = withoutDeclaration(ledgerOf(snapshot, section), missing);
    }
  }
  return seal({ ...joined, ledger } as Snapshot);
}

type Joined = { all: Row[]; undeclared: number };

/** What was observed of a row stays, and what nobody could observe is taken from the declared one. */
function joinRows(snapshot: Snapshot, section: SectionName, declared: Row[]): Joined {
  const keyOf = (row: Row) => rowKey(section, row as never);
  const defaults = ledgerOf(snapshot, section).fields ?? {};
  const observed = new Map(rowsOf(snapshot, section).map((row) => [keyOf(row), { ...defaults, ...row }]));
  const all = declared.map((row) => {
    const seen = observed.get(keyOf(row)) as Row | undefined;
    if (!seen) return row;
    observed.delete(keyOf(row));
    const told = Object.entries(seen).filter(
      ([field, value]) => field !== "name" && (known(value) !== undefined || row[field] === undefined),
    );
    return { ...row, ...Object.fromEntries(told) };
  });
  return { all: [...all, ...observed.values()], undeclared: observed.size };
}

type Missing = readonly { sheet: Sheet; why: Text }[];
type Telling = {
  given: readonly Sheet[];
  missing: Missing;
  standing: ReadonlyMap<string, DeclaredScreen>;
  rows: Joined;
  section: SectionName;
};

/** As old as the oldest screen it rests on. */
function declaredEntry({ given, missing, standing, rows, section }: Telling): LedgerEntry {
  const screens = given.flatMap(({ key }) => standing.get(key) ?? []);
  const oldest = screens.reduce((old, one) => (one.at < old.at ? one : old));
  const fields = Object.fromEntries(
    given.flatMap((sheet) => (sheet.absent?.[section] ?? []).map((field) => [field, absent])),
  );
  const undeclared = ROSTERS.includes(section) ? rows.undeclared : 0;
  const details = [
    ...(missing.length > 0 ? [supply(missing)] : []),
    ...(undeclared > 0 ? [notDeclared(undeclared)] : []),
  ];
  return {
    status: details.length > 0 ? "partial" : "complete",
    basis: "declared",
    ...(details.length > 0 && { reason: "not-collected" as const, detail: sentences(details) }),
    ...(Object.keys(fields).length > 0 && { fields }),
    received: rows.all.length,
    at: oldest.at,
    by: oldest.by,
    requests: given.map(({ name }) => name.zh),
  };
}

function withoutDeclaration(entry: LedgerEntry, missing: Missing): LedgerEntry {
  const detail = sentences([
    ...(entry.status === "partial" && typeof entry.detail === "object" ? [entry.detail] : []),
    supply(missing),
  ]);
  return { ...entry, reason: entry.status === "partial" ? entry.reason : "not-collected", detail };
}

function supply(missing: Missing): Text {
  const told = (language: "zh" | "en") =>
    missing.map(({ sheet, why }) => [sheet.name[language], why[language]]);
  return {
    zh: told("zh")
      .map(([name, why]) => `「${name}」${why}`)
      .join("；"),
    en: told("en")
      .map(([name, why]) => `“${name}” ${why}`)
      .join("; "),
  };
}

const sentences = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join("；"),
  en: texts.map(({ en }) => en).join("; "),
});

const NEVER: Text = { zh: "尚未申报", en: "was never declared" };
const MISFIT: Text = {
  zh: "与其他界面不再一致，请在申报页更正",
  en: "no longer fits the other screens; correct it where screens are declared",
};
const tooOld = (days: number, limit: number): Text => ({
  zh: `申报于 ${days} 天前，超过 ${limit} 天的有效期，请重新确认`,
  en: `was declared ${days} days ago, older than the limit of ${limit}; confirm it again`,
});
const notDeclared = (count: number): Text => ({
  zh: `对话中另有 ${count} 个未申报`,
  en: `conversations show ${count} more that nobody declared`,
});
