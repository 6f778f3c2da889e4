import type { SectionName, Snapshot } from "../snapshot";

/**
 * What a judgement looked at. The engine is a function of what it reads, so a value that was never read can be taken
 * away without changing the answer: a sweep over losses need only try the others.
 */
export type Reads = {
  /** The section's rows, or whether it has any. */
  rows: Set<SectionName>;
  ledger: Set<SectionName>;
  /** `section/position/field`, positions as in the sealed snapshot. */
  fields: Set<string>;
};

/** A look-alike of a hydrated snapshot that notes every section, ledger line and field that is read from it. */
export function observeReads(snapshot: Snapshot): { snapshot: Snapshot; reads: Reads } {
  const reads: Reads = { rows: new Set(), ledger: new Set(), fields: new Set() };
  const observed: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(snapshot)) {
    observed[name] = Array.isArray(part)
      ? part.map((row, position) => noting(row, (field) => reads.fields.add(`${name}/${position}/${field}`)))
      : part;
  }
  observed.ledger = noting(snapshot.ledger, (name) => reads.ledger.add(name as SectionName));
  return { snapshot: noting(observed, (name) => reads.rows.add(name as SectionName)) as Snapshot, reads };
}

function noting<T extends object>(target: T, note: (key: string) => void): T {
  return new Proxy(target, {
    get(inner, key, receiver) {
      if (typeof key === "string") note(key);
      return Reflect.get(inner, key, receiver) as unknown;
    },
    has(inner, key) {
      if (typeof key === "string") note(key);
      return Reflect.has(inner, key);
    },
    getOwnPropertyDescriptor(inner, key) {
      if (typeof key === "string") note(key);
      return Reflect.getOwnPropertyDescriptor(inner, key);
    },
    ownKeys(inner) {
      for (const key of Object.keys(inner)) note(key);
      return Reflect.ownKeys(inner);
    },
  });
}
