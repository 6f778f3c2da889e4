import { expect, it } from "vitest";
import type { PermissionColumn } from "@/lib/contracts/permissions";
import { columnGroups, drawnGroups } from "./column-groups";

const column = (area: string | null, needs: PermissionColumn["needs"] = []): PermissionColumn => ({
  id: `${area} ${needs.join()}`,
  name: "",
  area,
  sensitive: null,
  needs,
});
const columns = [
  column("对话", ["open"]),
  column("对话", ["reply"]),
  column("对话"),
  column("对话"),
  column("顾客"),
  column(null),
];

it("puts what reception needs under one heading, whatever its area", () => {
  expect(columnGroups(columns)).toEqual([
    { kind: "needed", area: "", from: 0, to: 2 },
    { kind: "area", area: "对话", from: 2, to: 4 },
    { kind: "area", area: "顾客", from: 4, to: 5 },
    { kind: "other", area: "", from: 5, to: 6 },
  ]);
});

it("draws the part of a heading whose columns are drawn, and a column that stands alone", () => {
  const groups = columnGroups(columns);
  const parts = (drawn: number[]) =>
    drawnGroups(groups, drawn).map(({ area, kind, from, to }) => [area || kind, from, to]);
  expect(parts([0, 1, 2, 3, 4, 5])).toEqual([
    ["needed", 0, 2],
    ["对话", 2, 4],
    ["顾客", 4, 5],
    ["other", 5, 6],
  ]);
  expect(parts([3, 4])).toEqual([
    ["对话", 3, 4],
    ["顾客", 4, 5],
  ]);
  expect(parts([0, 3, 4])).toEqual([
    ["needed", 0, 1],
    ["对话", 3, 4],
    ["顾客", 4, 5],
  ]);
  expect(parts([])).toEqual([]);
});
