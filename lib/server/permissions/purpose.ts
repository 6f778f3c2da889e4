import "server-only";
import type { Purpose } from "@/lib/contracts/permissions";
import { permissionColumns } from "@/lib/engine/permission-columns";
import type { Snapshot } from "@/lib/engine/snapshot";
import { notFound } from "@/lib/server/errors";

/** A permission of the snapshot and what reception takes in its place. @throws AppError not-found */
export function purposeOf(snapshot: Snapshot, id: string): Purpose {
  const columns = permissionColumns(snapshot);
  const permission = columns.find((column) => column.id === id);
  if (!permission) throw notFound();
  const { open, reply, seeUnassigned } = snapshot.semantics.permissions;
  const others = new Set([...open, ...reply, seeUnassigned].filter((anyOf) => anyOf.includes(id)).flat());
  others.delete(id);
  const alternatives = columns
    .filter((column) => others.has(column.id))
    .map((column) => ({ id: column.id, name: column.name }));
  return { permission, alternatives };
}

/** Groups and channels by name, for grants that are limited to some. */
export function scopeNames(
  snapshot: Snapshot,
): (scope: readonly string[] | null | undefined) => string[] | null {
  const rows = [...(snapshot.groups ?? []), ...(snapshot.channels ?? [])];
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (scope) => scope?.map((id) => names.get(id) ?? id) ?? null;
}
