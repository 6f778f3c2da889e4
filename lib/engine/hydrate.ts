import { seal } from "./canonical";
import { SECTION_NAMES, type Snapshot } from "./snapshot";

/**
 * Sealed copy in which every row carries the ledger's field defaults, so that the rest of the engine reads fields
 * without asking the ledger. Defaults are shared objects: a hundred thousand rows cost no more than one.
 */
export function hydrate(snapshot: Snapshot): Snapshot {
  const sealed = seal(snapshot);
  const hydrated: Record<string, unknown> = { ...sealed };
  for (const name of SECTION_NAMES) {
    const defaults = sealed.ledger[name]?.fields;
    const rows = sealed[name];
    if (!defaults || !rows) continue;
    hydrated[name] = rows.map((row) => ({ ...defaults, ...row }));
  }
  return hydrated as Snapshot;
}
