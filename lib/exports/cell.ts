/** What one cell of an exported table holds. A `Date` is an instant; how it is written is the format's business. */
export type Cell = string | number | boolean | Date | null;

export type Cells = readonly Cell[];

/** Rows may come from a list, or page by page from a database. */
export type Rows = Iterable<Cells> | AsyncIterable<Cells>;

export function isAsync<T>(rows: Iterable<T> | AsyncIterable<T>): rows is AsyncIterable<T> {
  return Symbol.asyncIterator in rows;
}

/** Rows in lists, so that a row that is there already does not cost a promise. */
export async function* inBatches<T>(
  rows: Iterable<T> | AsyncIterable<T>,
  size: number,
): AsyncGenerator<T[], void, undefined> {
  let batch: T[] = [];
  if (isAsync(rows)) {
    for await (const row of rows) if (batch.push(row) === size) yield batch.splice(0);
  } else {
    for (const row of rows)
      if (batch.push(row) === size) {
        yield batch;
        batch = [];
      }
  }
  if (batch.length > 0) yield batch;
}
