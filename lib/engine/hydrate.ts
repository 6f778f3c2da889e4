import { sealSections } from "./canonical";
import { SECTION_NAMES, type SectionName, type Snapshot } from "./snapshot";

/**
 * Sealed copy in which every row carries the ledger's field defaults, so that the rest of the engine reads fields
 * without asking the ledger. Defaults are shared objects: a hundred thousand rows cost no more than one.
 */
export function hydrate(snapshot: Snapshot): Snapshot {
  return hydrateSections(snapshot, SECTION_NAMES);
}

/** What a snapshot that was hydrated before needs when only some sections were edited since. */
export function hydrateSections(snapshot: Snapshot, sections: Iterable<SectionName>): Snapshot {
  const hydrated: Record<string, unknown> = sealSections(snapshot, sections);
  for (const name of sections) {
    const defaults = snapshot.ledger[name]?.fields;
    const rows = hydrated[name] as object[] | undefined;
    if (!defaults || !rows) continue;
    const fields = Object.entries(defaults);
    hydrated[name] = rows.map((row) => withDefaults(fields, row));
  }
  return hydrated as Snapshot;
}

/**
 * Field by field: of two objects spread into one, the runtime makes every result a layout of its own, and whoever reads
 * a field of a thousand rows then looks it up a thousand times.
 */
function withDefaults(defaults: readonly [string, unknown][], row: object): object {
  if (defaults.every(([field]) => field in row)) return row;
  const full: Record<string, unknown> = {};
  for (const [field, value] of defaults) full[field] = value;
  for (const field in row) full[field] = (row as Record<string, unknown>)[field];
  return full;
}
