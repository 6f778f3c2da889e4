import "server-only";
import type { TableColumn } from "@/lib/exports/table";
import type { TableDefinition } from "./define-table";

type Key = string | number | null | undefined;

/** Rows in the order that the address asks for, as components/ui/use-sorted-rows.ts shows them. */
export function sortedRows<Row>(
  rows: readonly Row[],
  sort: string,
  columns: readonly TableColumn<Row>[],
  orders: TableDefinition<unknown, Row>["orders"],
  locale: string,
): readonly Row[] {
  const id = sort.replace(/^-/, "");
  const column = columns.find(({ key }) => key === id);
  // The name comes from an address: only what a table itself says is an order.
  const ordered = orders && Object.hasOwn(orders, id) ? orders[id] : undefined;
  const keyOf = ordered ?? (column && ((row: Row) => comparable(column.value(row))));
  if (!keyOf) return rows;
  const direction = sort.startsWith("-") ? -1 : 1;
  const collator = new Intl.Collator(locale, { numeric: true });
  const compare = (a: NonNullable<Key>, b: NonNullable<Key>) =>
    typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
  return rows
    .map((row) => ({ row, key: keyOf(row) ?? null }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return direction * compare(a.key, b.key);
    })
    .map(({ row }) => row);
}

function comparable(value: string | number | boolean | Date | null): Key {
  if (value instanceof Date) return value.getTime();
  return typeof value === "boolean" ? Number(value) : value;
}
