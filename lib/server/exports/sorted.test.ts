import { expect, it } from "vitest";
import type { TableColumn } from "@/lib/exports/table";
import { sortedRows } from "./sorted";

type Row = { name: string; rank: number };
const rows: Row[] = [
  { name: "乙", rank: 2 },
  { name: "甲", rank: 10 },
];
const columns: TableColumn<Row>[] = [{ key: "name", header: "Name", value: ({ name }) => name }];
const orders = { rank: ({ rank }: Row) => rank };
const ranks = (sort: string) => sortedRows(rows, sort, columns, orders, "zh-CN").map(({ rank }) => rank);

it("sorts by a table's own order, both ways", () => {
  expect([ranks("rank"), ranks("-rank")]).toEqual([
    [2, 10],
    [10, 2],
  ]);
});

it.each(["", "nothing", "__proto__", "-constructor", "toString"])(
  "leaves rows as they are for %j",
  (sort) => {
    expect(ranks(sort)).toEqual([2, 10]);
  },
);
