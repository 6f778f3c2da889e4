import { rowsOf, type Snapshot } from "./snapshot";
import { known } from "./value";

/** What reception needs a permission for. */
export type Need = "open" | "reply" | "see-unassigned";

export type PermissionColumn = {
  id: string;
  name: string;
  /** The platform's own heading; null when it has none. */
  area: string | null;
  /** Reaches beyond reception; null when not known. */
  sensitive: boolean | null;
  needs: Need[];
};

/**
 * The permissions a snapshot speaks about: listed by the platform, named in a grant, or needed for reception, which
 * come first. `*` and `module/*` are ways to grant, not permissions of their own.
 */
export function permissionColumns(snapshot: Snapshot): PermissionColumn[] {
  const listed = new Map(rowsOf(snapshot, "permissions").map((row) => [row.id, row]));
  const { open, reply, seeUnassigned } = snapshot.semantics.permissions;
  const needs: [Need, Set<string>][] = [
    ["open", new Set(open.flat())],
    ["reply", new Set(reply.flat())],
    ["see-unassigned", new Set(seeUnassigned)],
  ];
  const granted = rowsOf(snapshot, "roles").flatMap(({ grants }) => known(grants) ?? []);
  const ids = new Set([
    ...needs.flatMap(([, set]) => [...set]),
    ...listed.keys(),
    ...granted.map(({ permission }) => permission),
  ]);
  const columns = [...ids].filter((id) => !isPattern(id)).sort();
  const areas = new Map<string | null, number>();
  return columns
    .map((id): PermissionColumn => {
      const row = listed.get(id);
      const area = known(row?.area) ?? null;
      if (area !== null && !areas.has(area)) areas.set(area, areas.size);
      return {
        id,
        name: known(row?.name) ?? id,
        area,
        sensitive: known(row?.sensitive) ?? null,
        needs: needs.filter(([, set]) => set.has(id)).map(([need]) => need),
      };
    })
    .sort((a, b) => rank(a, needs.length) - rank(b, needs.length) || areaRank(a) - areaRank(b));

  function areaRank({ area }: PermissionColumn): number {
    return areas.get(area) ?? areas.size;
  }
  function rank(column: PermissionColumn, last: number): number {
    const first = needs.findIndex(([need]) => column.needs.includes(need));
    return first === -1 ? last : first;
  }
}

export function isPattern(permission: string): boolean {
  return permission === "*" || permission.endsWith("/*");
}
