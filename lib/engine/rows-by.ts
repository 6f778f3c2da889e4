/** Rows by what they belong to, in their order. */
export function rowsBy<R>(rows: readonly R[], keyOf: (row: R) => string): ReadonlyMap<string, R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const list = found.get(key);
    if (list) list.push(row);
    else found.set(key, [row]);
  }
  return found;
}
