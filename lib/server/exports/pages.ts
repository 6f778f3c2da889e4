import "server-only";

/** Reads a paged list to its end, one page in memory at a time. */
export async function* everyPage<Row, Cursor extends string | number | object>(
  read: (cursor: Cursor | undefined) => Promise<{ rows: readonly Row[]; next: Cursor | null }>,
): AsyncGenerator<Row, void, undefined> {
  let cursor: Cursor | undefined;
  do {
    const { rows, next }: { rows: readonly Row[]; next: Cursor | null } = await read(cursor);
    yield* rows;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
