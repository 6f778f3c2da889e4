import { decodeCell } from "@/lib/engine/permission-cell";
import type { PermissionMatrix } from "@/lib/engine/permission-matrix";
import type { PackContents, PackSource } from "../../contents";
import { permissionsOf } from "../permissions";
import { both, CELL } from "../words";
import { type Cell, type PackTable, shown } from "./table";

/** What every agent may really do, a column a permission. */
export const agents: PackTable = matrixTable(
  "agents",
  { zh: "客服 × 权限", en: "Agents × permissions" },
  (source) => ({ matrix: permissionsOf(source).agents, further: () => [] }),
  [],
);

/** What every role says by itself, who holds it, and what it quarrels with. */
export const roles: PackTable = matrixTable(
  "roles",
  { zh: "角色", en: "Roles" },
  (source) => {
    const { roles: matrix, holders, conflicts } = permissionsOf(source);
    const quarrels = (id: string) =>
      conflicts
        .filter((conflict) => conflict.roles.some((role) => role.id === id))
        .map((conflict) => conflict.roles.find((role) => role.id !== id)?.name ?? "")
        .join("\n");
    return { matrix, further: (id) => [holders.get(id) ?? 0, quarrels(id)] };
  },
  [
    { zh: "持有人数", en: "Holders" },
    { zh: "冲突角色", en: "Conflicts with" },
  ],
);

type Told = { matrix: PermissionMatrix; further: (id: string) => Cell[] };

function matrixTable(
  id: string,
  title: PackTable["title"],
  tell: (source: PackSource) => Told,
  further: PackTable["title"][],
): PackTable {
  return {
    id,
    title,
    write({ sources }: PackContents) {
      const told = sources.map((source) => ({ source, ...tell(source) }));
      // Platforms word their permissions differently; a column is a permission, whichever source speaks of it.
      const names = new Map(
        told.flatMap(({ matrix }) => matrix.columns.map((column) => [column.id, column.name])),
      );
      const rows = told.flatMap(({ source, matrix, further: more }) => {
        const places = new Map(matrix.columns.map((column, at) => [column.id, at]));
        return matrix.rows.map((row): Cell[] => [
          shown(source.source.name),
          shown(row.id),
          shown(row.name),
          ...more(row.id).map(shown),
          ...[...names.keys()].map((permission) => cellText(row.cells, places.get(permission))),
        ]);
      });
      return {
        columns: [
          { zh: "来源", en: "Source" },
          { zh: "标识", en: "Id" },
          { zh: "名称", en: "Name" },
          ...further,
          ...[...names].map(([permission, name]) => headOf(permission, name)),
        ],
        rows,
      };
    },
  };
}

function headOf(permission: string, name: string) {
  const head = String(shown(name === permission ? name : `${name} (${permission})`));
  return { zh: head, en: head };
}

function cellText(cells: string, at: number | undefined): string {
  if (at === undefined) return "";
  const { state, conflict } = decodeCell(cells[at]);
  return `${both(CELL[state])}${conflict ? " ⚠ 冲突 / conflict" : ""}`;
}
