import "server-only";
import { agesAt, freshnessOf } from "@/lib/connectors/meiqia/screens/declared-screen";
import { type SCREENS } from "@/lib/connectors/meiqia/screens/menu";
import type { ScreenColumn, ScreenSummary } from "@/lib/contracts/declared-screens";
import type { StoredScreen } from "./stored";

type Sheet = (typeof SCREENS)[number];
type Standing = { days: number; now: number; unsound: ReadonlySet<string | null> };

export function summaryOf(
  sheet: Sheet,
  stored: StoredScreen | undefined,
  { days, now, unsound }: Standing,
): ScreenSummary {
  const { key, name, about } = sheet;
  const told = { screen: key, name, about };
  if (!stored) return { ...told, state: "never", version: 0, rows: 0, at: null, by: null, agesAt: null };
  const { version, rows, at, by } = stored;
  const freshness = freshnessOf(at, days, now);
  return {
    ...told,
    state: freshness !== "aged" && unsound.has(key) ? "misfit" : freshness,
    ...{ version, rows: rows.length, at, by },
    agesAt: new Date(agesAt(at, days)).toISOString(),
  };
}

export function columnsOf(sheet: Sheet, named: ReadonlyMap<string, readonly string[]>): ScreenColumn[] {
  return Object.entries(sheet.columns).map(([key, { zh, en, note, example, required, fallback, type }]) => ({
    ...{ key, label: { zh, en }, note, expected: type.expected, example },
    required: required && fallback === undefined,
    words: type.words ? [...type.words] : null,
    suggestions: type.refers ? [...(named.get(type.refers.sheet) ?? [])] : [],
    several: type.several ?? false,
    isSecret: type.secret ?? false,
  }));
}
