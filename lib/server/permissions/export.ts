import "server-only";
import { filterMatrix } from "@/lib/contracts/permission-filter";
import type { ExportQuery } from "@/lib/contracts/permissions";
import { permissionMatrixCsv } from "@/lib/exports/permission-matrix-csv";
import { authorize, type Context } from "@/lib/server/context";
import { notFound } from "@/lib/server/errors";
import { getPermissionMatrix } from "./matrix";

type Export = { name: string; chunks: Iterator<string> };

/** The matrix as a sheet, as far as the filter shows it. @throws AppError not-found */
export async function exportPermissionMatrix(ctx: Context, input: ExportQuery): Promise<Export> {
  authorize(ctx, "export:read");
  const matrix = await getPermissionMatrix(ctx, input);
  if (!matrix) throw notFound();
  const { of } = matrix;
  const shown = filterMatrix(matrix, input);
  const roles = new Map(matrix.roles.map(({ id, name }) => [id, name]));
  const groups = new Map(matrix.groups.map(({ id, name }) => [id, name]));
  const rows = shown.rows.map((row) => ({
    ...row,
    groups: row.groups.map((id) => groups.get(id) ?? id),
    roles: row.roles.map((id) => roles.get(id) ?? id),
  }));
  return {
    name: `inlet-permissions-${of}-${matrix.view.snapshot.takenAt.slice(0, 10)}.csv`,
    chunks: permissionMatrixCsv({ of, columns: shown.columns, rows, language: input.language }),
  };
}
