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
    const fields = Object.keys(defaults);
    hydrated[name] = rows.map((row) =>
      fields.every((field) => field in row) ? row : { ...defaults, ...row },
    );
  }
  return hydrated as Snapshot;
}
