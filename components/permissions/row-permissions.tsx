"use client";

import { useMemo } from "react";
import { type MatrixRow, type PermissionColumn, readCell } from "@/lib/contracts/permissions";
import { PermissionLink, type CellTarget } from "./permission-link";
import { CellState } from "./cell-state";
import { columnGroups } from "./column-groups";
import { useGroupName } from "./use-group-name";

type RowPermissionsProps = {
  columns: readonly PermissionColumn[];
  row: MatrixRow;
  targetOf: (permission: string) => CellTarget;
};

/** One row of the matrix as a list under its headings; every line leads to its cell. */
export function RowPermissions({ columns, row, targetOf }: RowPermissionsProps) {
  const groupName = useGroupName();
  const groups = useMemo(() => columnGroups(columns), [columns]);
  return groups.map((group) => (
    <section key={group.from} aria-label={groupName(group)}>
      <h3 className="border-b border-line pb-1 text-xs font-medium text-ink-subtle">{groupName(group)}</h3>
      <ul className="divide-y divide-line">
        {columns.slice(group.from, group.to).map(({ id, name }, at) => (
          <li
            key={id}
            className="flex items-center justify-between gap-3 py-1.5 text-sm pointer-coarse:py-2.5"
          >
            <PermissionLink to={targetOf(id)} className="min-w-0 break-words text-ink">
              {name}
            </PermissionLink>
            <CellState cell={readCell(row, group.from + at)} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
