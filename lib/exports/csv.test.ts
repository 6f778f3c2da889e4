import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { toCsv } from "./csv";
import { unguardFormulas } from "./formula-guard";

const columns = [
  { header: "名称", value: (row: { name: string; count: number | null }) => row.name },
  { header: "人数", value: (row: { count: number | null }) => row.count },
];

it("survives commas, quotes, line breaks and Chinese, and opens as UTF-8", () => {
  const rows = [
    { name: '售前，"一组"\n夜班, 周末', count: 3 },
    { name: "", count: null },
  ];
  const text = toCsv(columns, rows);
  expect(text.startsWith("\uFEFF名称,人数\r\n")).toBe(true);
  expect(parse(text, { bom: true })).toEqual([
    ["名称", "人数"],
    ['售前，"一组"\n夜班, 周末', "3"],
    ["", ""],
  ]);
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])(
  "keeps %j from running as a formula",
  (name) => {
    const [, row] = parse(toCsv(columns, [{ name, count: -5 }]), { bom: true });
    expect(row?.[0]).toMatch(/^'/);
    expect(unguardFormulas(row?.[0] ?? "")).toBe(name);
    // A number is a number, whatever its sign.
    expect(row?.[1]).toBe("-5");
  },
);
