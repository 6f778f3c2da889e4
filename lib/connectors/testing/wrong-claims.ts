import { isDeepStrictEqual } from "node:util";
import { rowKey } from "@/lib/engine/row-key";
import { ledgerOf, rowsOf, SECTION_NAMES, type SectionName, type Snapshot } from "@/lib/engine/snapshot";
import { isUnreadable } from "@/lib/engine/value";

/**
 * Where a snapshot says something that is not so. What it leaves open is no claim: a section that calls itself partial or
 * unavailable, a field that is unreadable or missing.
 */
export function wrongClaims(taken: Snapshot, truth: Snapshot): string[] {
  return SECTION_NAMES.flatMap((section) => {
    const { status } = ledgerOf(taken, section);
    if (status === "partial" || status === "unavailable") return [];
    if (status !== ledgerOf(truth, section).status) return [`${section} is called ${status}`];
    return wrongRows(section, taken, truth);
  });
}

function wrongRows(section: SectionName, taken: Snapshot, truth: Snapshot): string[] {
  const told = new Map(rowsOf(taken, section).map((row) => [rowKey(section, row), fieldsOf(row)]));
  const real = new Map(rowsOf(truth, section).map((row) => [rowKey(section, row), fieldsOf(row)]));
  const missing = [...real.keys()].filter((key) => !told.has(key)).map((key) => `${section} lacks ${key}`);
  const wrong = [...told].flatMap(([key, row]) => {
    const other = real.get(key);
    if (!other) return [`${section} invents ${key}`];
    return Object.entries(row)
      .filter(([field, value]) => !isUnreadable(value as never) && !isDeepStrictEqual(value, other[field]))
      .map(([field]) => `${section} ${key} is wrong in ${field}`);
  });
  return [...missing, ...wrong];
}

const fieldsOf = (row: object) => row as Record<string, unknown>;
