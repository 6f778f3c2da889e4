import "server-only";
import type { z } from "zod";
import type { Permission } from "@/lib/access";
import type { TableColumn } from "@/lib/exports/table";
import type { Context } from "@/lib/server/context";
import type { Words } from "./words";

export type OpenedTable<Row> = {
  /** How many rows there will be, as far as can be told before they are read. */
  total: number;
  rows: Iterable<Row> | AsyncIterable<Row>;
  /** What the rows are about, for the name of the file: a day, a snapshot's day. */
  about?: string;
  /** Besides the columns that every one of these tables has. */
  columns?: readonly TableColumn<Row>[];
};

export type TableDefinition<Query, Row> = {
  /** Names the file and the line of the audit log. */
  id: string;
  /** What reading the list itself takes. */
  permission: Permission;
  /** The filters of the list, as its own route reads them. */
  query: z.ZodType<Query>;
  /** The rows that the list shows, in its order. A list that the server pages is read page by page. */
  open: (ctx: Context, query: Query, words: Words) => Promise<OpenedTable<Row>>;
  columns: (words: Words) => readonly TableColumn<Row>[];
  /** Order that readers choose where the table is shown; anything else is sorted by the column's own value. */
  orders?: Readonly<Record<string, (row: Row) => string | number | null | undefined>>;
};

/** What a table exports: one definition, from which every format is written. */
export function defineTable<Query, Row>(
  definition: TableDefinition<Query, Row>,
): TableDefinition<Query, Row> {
  return definition;
}
