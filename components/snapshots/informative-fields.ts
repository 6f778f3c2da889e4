import { type Basis, readingOf } from "@/lib/contracts/reading";
import type { SectionRow } from "@/lib/contracts/snapshots";

/** What the first column says already. */
const IDENTITY: ReadonlySet<string> = new Set(["id", "name"]);
const SHOWN = 6;

/** The columns shown unless the reader chooses others: the first fields that say something in at least one row. */
export function informativeFields(
  fields: readonly string[],
  rows: readonly Pick<SectionRow, "fields">[],
  basis: Basis,
): string[] {
  return fields
    .filter((field) => !IDENTITY.has(field))
    .filter((field) => rows.some((row) => "value" in readingOf(row.fields[field], basis)))
    .slice(0, SHOWN);
}
