import "server-only";
import type { ViewHead } from "@/lib/contracts/view";
import { notFound } from "@/lib/server/errors";

/** Rows about the snapshot on view; its day names the file. @throws AppError not-found while there is no snapshot */
export function onView<Row>(view: ViewHead | null, rows: readonly Row[]) {
  if (!view) throw notFound();
  return { total: rows.length, rows, about: view.snapshot.takenAt.slice(0, 10) };
}

/** A list that is there at once. */
export function listed<Row>(rows: readonly Row[], about?: string) {
  return { total: rows.length, rows, ...(about !== undefined && { about }) };
}
