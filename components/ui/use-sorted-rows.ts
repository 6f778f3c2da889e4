"use client";

import {
  type ColumnDef,
  getCoreRowModel,
  getSortedRowModel,
  type SortingFn,
  useReactTable,
} from "@tanstack/react-table";
import { useLocale } from "next-intl";
import { useMemo } from "react";
import type { DataColumn, Sort } from "./data-column";

type Options<Row> = {
  rows: readonly Row[];
  columns: readonly DataColumn<Row>[];
  sort: Sort | null;
  rowId: (row: Row) => string;
};

/** Rows in the chosen order: text as the reader's language sorts it (Chinese by pinyin), "2" before "10". */
export function useSortedRows<Row>({ rows, columns, sort, rowId }: Options<Row>): Row[] {
  const locale = useLocale();
  const definitions = useMemo(() => {
    const collator = new Intl.Collator(locale, { numeric: true });
    const sortingFn: SortingFn<Row> = (a, b, id) => {
      const [left, right] = [a.getValue(id), b.getValue(id)];
      return typeof left === "number" && typeof right === "number"
        ? left - right
        : collator.compare(String(left), String(right));
    };
    return columns.map(({ id, sortBy }): ColumnDef<Row> => {
      if (!sortBy) return { id, enableSorting: false };
      return { id, accessorFn: (row) => sortBy(row) ?? undefined, sortingFn, sortUndefined: "last" };
    });
  }, [columns, locale]);

  const isSortable = columns.some(({ id, sortBy }) => id === sort?.id && sortBy);
  const sorting = useMemo(
    () => (sort && isSortable ? [{ id: sort.id, desc: sort.descending }] : []),
    [sort, isSortable],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- no React Compiler here to be confused by it
  const table = useReactTable({
    data: rows as Row[],
    columns: definitions,
    state: { sorting },
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  return table.getRowModel().rows.map((row) => row.original);
}
