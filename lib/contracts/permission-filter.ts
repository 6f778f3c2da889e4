import { z } from "zod";
import { hasConflict } from "@/lib/engine/permission-cell";
import { anyOf } from "./any-of";
import type { MatrixRow, PermissionColumn } from "./permissions";

/** `reception`: rows on reception; `conflicts`: rows with a conflict on view; `needed`: what reception needs alone. */
export const NARROWINGS = ["reception", "conflicts", "needed"] as const;
export type Narrowing = (typeof NARROWINGS)[number];

/** What a reader has set to see less of a matrix; the page, its address and the export mean the same by it. */
export const MatrixFilter = z.object({
  q: z.string().trim().max(200).default(""),
  /** Role ids; an agent who holds any of them stays. */
  held: anyOf(z.string()),
  group: anyOf(z.string()),
  only: anyOf(z.enum(NARROWINGS)),
  /** Role ids that must count for an agent at the same time. */
  both: anyOf(z.string()),
});
export type MatrixFilter = z.infer<typeof MatrixFilter>;

/** Names in the address, for links and for clearing. */
export const FILTER_PARAMS = ["q", "held", "group", "only", "both"] as const satisfies (keyof MatrixFilter)[];

/** The filter of an address typed by anybody; what cannot be one is left out. */
export function readMatrixFilter(parameters: URLSearchParams): MatrixFilter {
  const wanted = parameters.getAll("only");
  return {
    q: (parameters.get("q") ?? "").trim().slice(0, 200),
    held: parameters.getAll("held"),
    group: parameters.getAll("group"),
    only: NARROWINGS.filter((narrowing) => wanted.includes(narrowing)),
    both: parameters.getAll("both"),
  };
}

type Matrix = { columns: PermissionColumn[]; rows: MatrixRow[] };

export function filterMatrix({ columns, rows }: Matrix, filter: MatrixFilter): Matrix {
  const kept = filter.only.includes("needed")
    ? columns.flatMap(({ needs }, at) => (needs.length > 0 ? [at] : []))
    : null;
  const shown = rows.filter((row) => isWanted(row, filter));
  const narrowed = kept
    ? shown.map((row) => ({ ...row, cells: kept.map((at) => row.cells[at]).join("") }))
    : shown;
  return {
    columns: kept ? columns.filter((_, at) => kept.includes(at)) : columns,
    rows: filter.only.includes("conflicts") ? narrowed.filter(({ cells }) => hasConflict(cells)) : narrowed,
  };
}

function isWanted(row: MatrixRow, { q, held, group, only, both }: MatrixFilter): boolean {
  return (
    `${row.name} ${row.id}`.toLowerCase().includes(q.toLowerCase()) &&
    (held.length === 0 || held.some((id) => row.roles.includes(id))) &&
    (group.length === 0 || row.groups.includes("*") || group.some((id) => row.groups.includes(id))) &&
    (!only.includes("reception") || row.onReception) &&
    both.every((id) => row.roles.includes(id) && !row.idleRoles.includes(id))
  );
}
