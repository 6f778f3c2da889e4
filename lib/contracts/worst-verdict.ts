import type { FieldVerdict, SettingRow } from "./settings";

/** What a row comes to: its gravest fault, otherwise that something could not be judged, otherwise nothing. */
export type Worst = FieldVerdict["severity"] | "unknown" | null;

/** Gravest first; also the choices of the filter. */
export const WORST_ORDER = ["blocker", "degraded", "silent", "info", "unknown"] as const;

export function verdictsOf(row: SettingRow): FieldVerdict[] {
  const all = [...row.verdicts, ...row.fields.flatMap(({ verdicts }) => verdicts)];
  return [...new Map(all.map((verdict) => [verdict.id, verdict])).values()];
}

export function worstOf(verdicts: readonly FieldVerdict[]): Worst {
  const kinds = new Set(
    verdicts.map(({ verdict, severity }) => (verdict === "unknown" ? "unknown" : severity)),
  );
  return WORST_ORDER.find((kind) => kinds.has(kind)) ?? null;
}

/** For sorting: the gravest first, rows without a word last. */
export function rankOf(worst: Worst): number {
  return worst === null ? WORST_ORDER.length : WORST_ORDER.indexOf(worst);
}

/** Whether the filters leave a row; the page and its export mean the same by them. */
export function matchesSetting(
  row: SettingRow,
  { q, severity }: { q: string; severity: readonly string[] },
): boolean {
  return (
    `${row.name} ${row.key}`.toLowerCase().includes(q.toLowerCase()) &&
    (severity.length === 0 || severity.includes(worstOf(verdictsOf(row)) ?? ""))
  );
}
