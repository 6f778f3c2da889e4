import { toCsv } from "@/lib/exports/csv";
import type { PackDocument } from "./document";
import { PACK_TABLES } from "./tables/registry";
import { both } from "./words";

/** Every table as a CSV file of its own. */
export const csvTables: PackDocument = {
  id: "csv",
  render: (contents) =>
    PACK_TABLES.map((table) => {
      const { columns, rows } = table.write(contents);
      const cells = columns.map((header, at) => ({
        header: both(header),
        value: (row: (typeof rows)[number]) => {
          const value = row[at] ?? null;
          return typeof value === "boolean" ? String(value) : value;
        },
      }));
      const bytes = new TextEncoder().encode(toCsv(cells, rows));
      return { path: `csv/${table.id}.csv`, mediaType: "text/csv", bytes, rows: rows.length };
    }),
};
