import { expect, it } from "vitest";
import { filterMatrix, MatrixFilter, readMatrixFilter } from "./permission-filter";
import type { MatrixRow, PermissionColumn } from "./permissions";

const column = (id: string, needs: PermissionColumn["needs"] = []): PermissionColumn => ({
  id,
  name: id,
  area: null,
  sensitive: null,
  needs,
});
const row = (id: string, name: string, cells: string, more: Partial<MatrixRow> = {}): MatrixRow => ({
  id,
  name,
  cells,
  state: "active",
  groups: [],
  roles: [],
  idleRoles: [],
  holders: null,
  onReception: true,
  ...more,
});
const matrix = {
  columns: [column("view", ["open"]), column("export"), column("reply", ["reply"])],
  rows: [
    row("a1", "李娜", "ANA", { roles: ["r1"], groups: ["g1"] }),
    row("a2", "王强", "AaA", { roles: ["r1", "r2"], groups: ["*"] }),
    row("a3", "Zhao", "ANd", { roles: ["r1", "r2"], idleRoles: ["r2"], onReception: false }),
  ],
};
const shown = (filter: Partial<MatrixFilter>) =>
  filterMatrix(matrix, MatrixFilter.parse(filter)).rows.map(({ id }) => id);

it("shows everything, and the very same rows, while nothing is filtered", () => {
  const all = filterMatrix(matrix, MatrixFilter.parse({}));
  expect(all.columns).toBe(matrix.columns);
  expect(all.rows).toEqual(matrix.rows);
  expect(all.rows[0]).toBe(matrix.rows[0]);
});

it.each([
  [{ q: "李" }, ["a1"]],
  [{ q: "ZHAO" }, ["a3"]],
  [{ q: "a2" }, ["a2"]],
  [{ held: ["r2"] }, ["a2", "a3"]],
  [{ held: ["r2", "r9"] }, ["a2", "a3"]],
  [{ group: ["g1"] }, ["a1", "a2"]],
  [{ group: ["g9"] }, ["a2"]],
  [{ only: ["reception" as const] }, ["a1", "a2"]],
  [{ only: ["conflicts" as const] }, ["a2", "a3"]],
  [{ both: ["r1", "r2"] }, ["a2"]],
  [{ both: ["r1", "r2"], q: "李" }, []],
])("%j leaves %j", (filter, ids) => {
  expect(shown(filter)).toEqual(ids);
});

it("keeps what reception needs, and looks for conflicts in that alone", () => {
  const { columns, rows } = filterMatrix(matrix, MatrixFilter.parse({ only: ["needed", "conflicts"] }));
  expect(columns.map(({ id }) => id)).toEqual(["view", "reply"]);
  expect(rows.map(({ id, cells }) => [id, cells])).toEqual([["a3", "Ad"]]);
});

it("reads an address typed by anybody", () => {
  const filter = readMatrixFilter(
    new URLSearchParams("only=conflicts&only=nonsense&held=r1&held=r2&q=%20x%20"),
  );
  expect(filter).toEqual({ q: "x", held: ["r1", "r2"], group: [], only: ["conflicts"], both: [] });
  expect(MatrixFilter.parse(filter)).toEqual(filter);
  expect(readMatrixFilter(new URLSearchParams())).toEqual(MatrixFilter.parse({}));
});
