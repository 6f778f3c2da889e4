"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { DataColumn } from "@/components/ui/data-column";
import { DataTable } from "@/components/ui/data-table";
import { Select } from "@/components/ui/select";
import { useUrlState } from "@/lib/client/url-state";
import { type Matrix, type MatrixRow, type PermissionColumn, readCell } from "@/lib/contracts/permissions";
import { CellState } from "./cell-state";
import { columnGroups } from "./column-groups";
import { useGroupName } from "./use-group-name";

type NarrowMatrixProps = {
  of: Matrix;
  columns: readonly PermissionColumn[];
  rows: readonly MatrixRow[];
  noteOf: (row: MatrixRow) => string;
  onOpen: (row: MatrixRow, column: PermissionColumn | null) => void;
};

/** The matrix on a phone: one permission for everybody, or everybody's row to open. */
export function NarrowMatrix({ of, columns, rows, noteOf, onOpen }: NarrowMatrixProps) {
  const t = useTranslations("permissions");
  const url = useUrlState();
  const groupName = useGroupName();
  const options = useMemo(
    () =>
      columnGroups(columns).flatMap((group) =>
        columns
          .slice(group.from, group.to)
          .map(({ id, name }) => ({ value: id, label: t("inGroup", { group: groupName(group), name }) })),
      ),
    [columns, groupName, t],
  );
  const at = columns.findIndex(({ id }) => id === url.get("column"));
  const column = columns[at];
  const tableColumns = useMemo(
    (): DataColumn<MatrixRow>[] => [
      {
        id: "name",
        header: t(`tab.${of}`),
        cell: (row) => (
          <>
            {row.name} <span className="text-xs font-normal text-ink-subtle">{noteOf(row)}</span>
          </>
        ),
      },
      {
        id: "state",
        header: t("permission"),
        width: 180,
        align: "end",
        cell: (row) => (at >= 0 ? <CellState cell={readCell(row, at)} /> : <RowCounts row={row} />),
      },
    ],
    [t, of, noteOf, at],
  );
  return (
    <>
      <Select
        aria-label={t("permission")}
        value={column?.id ?? ""}
        onValueChange={(id) => url.set({ column: id })}
        options={[{ value: "", label: t("allPermissions") }, ...options]}
      />
      <DataTable
        label={t(`tab.${of}`)}
        columns={tableColumns}
        rows={rows}
        rowId={({ id }) => id}
        onRowOpen={(row) => onOpen(row, column ?? null)}
        empty={null}
      />
    </>
  );
}

/** How much of everything a row allows, and whether something in it needs a second look. */
function RowCounts({ row }: { row: MatrixRow }) {
  const t = useTranslations("permissions");
  const cells = Array.from(row.cells, (_, at) => readCell(row, at));
  const conflicts = cells.filter(({ conflict }) => conflict).length;
  return (
    <span className="text-xs text-ink-muted">
      {t("allowedOf", {
        count: cells.filter(({ state }) => state === "allowed").length,
        total: cells.length,
      })}
      {conflicts > 0 && (
        <span className="block text-degraded">{t("conflictCount", { count: conflicts })}</span>
      )}
    </span>
  );
}
