import "server-only";
import type { ExportQuery } from "@/lib/contracts/permissions";
import { permissionMatrixCsv } from "@/lib/exports/permission-matrix-csv";
import { authorize, type Context } from "@/lib/server/context";
import { notFound } from "@/lib/server/errors";
import { getPermissionMatrix } from "./matrix";

type Export = { name: string; chunks: Iterator<string> };

/** The whole matrix as a sheet, whatever the reader has filtered. @throws AppError not-found */
export async function exportPermissionMatrix(ctx: Context, input: ExportQuery): Promise<Export> {
  authorize(ctx, "export:read");
  const matrix = await getPermissionMatrix(ctx, input);
  if (!matrix) throw notFound();
  const { of, columns } = matrix;
  const roles = new Map(matrix.roles.map(({ id, name }) => [id, name]));
  const groups = new Map(matrix.groups.map(({ id, name }) => [id, name]));
  const rows = matrix.rows.map((row) => ({
    ...row,
    groups: row.groups.map((id) => groups.get(id) ?? id),
    roles: row.roles.map((id) => roles.get(id) ?? id),
  }));
  return {
    name: `inlet-permissions-${of}-${matrix.view.snapshot.takenAt.slice(0, 10)}.csv`,
    chunks: permissionMatrixCsv({ of, columns, rows, language: input.language }),
  };
}
