export type ListDifference = { removed: unknown[]; added: unknown[] };

/** What left a list and what joined it; null when the two are not both lists, or hold the same in another order. */
export function listDifference(before: unknown, after: unknown): ListDifference | null {
  if (!Array.isArray(before) || !Array.isArray(after)) return null;
  const [old, fresh] = [before.map(textOf), after.map(textOf)];
  const removed = before.filter((_, at) => !fresh.includes(old[at] ?? ""));
  const added = after.filter((_, at) => !old.includes(fresh[at] ?? ""));
  return removed.length + added.length > 0 ? { removed, added } : null;
}

/** Both sides come from canonical JSON, so equal values have equal texts. */
const textOf = (value: unknown) => JSON.stringify(value);
