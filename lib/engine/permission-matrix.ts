import type { Facts } from "./facts";
import { type Cell, encodeCell } from "./permission-cell";
import { type PermissionColumn, permissionColumns } from "./permission-columns";
import { writeRows } from "./permission-row";
import { covers, type Effective } from "./permissions";
import type { Agent } from "./sections/people";
import type { Role } from "./sections/roles";
import { rowsOf } from "./snapshot";
import type { Semantics } from "./semantics";
import { isUnreadable, known } from "./value";

type Combine = Semantics["permissions"]["combine"];

/** `cells`: one letter a column (`permission-cell.ts`). */
export type MatrixRow = { id: string; name: string; cells: string };
export type PermissionMatrix = { columns: PermissionColumn[]; rows: MatrixRow[] };

/** What every agent may really do. */
export function agentMatrix(facts: Facts): PermissionMatrix {
  const columns = permissionColumns(facts.snapshot);
  const { numbers, sets } = facts.permissions.sets;
  const written = writeRows(sets, columns, facts.snapshot.semantics.permissions.combine);
  const rows = rowsOf(facts.snapshot, "agents").map(({ id, name }, place) => ({
    id,
    name,
    cells: written[numbers[place] as number] as string,
  }));
  return { columns, rows };
}

/** What every role says by itself, whoever holds it. */
export function roleMatrix({ snapshot }: Facts): PermissionMatrix {
  const columns = permissionColumns(snapshot);
  const { combine } = snapshot.semantics.permissions;
  const rows = rowsOf(snapshot, "roles").map((role) => ({
    id: role.id,
    name: role.name,
    cells: rowOf((id) => roleCell(role, id, combine), columns),
  }));
  return { columns, rows };
}

function rowOf(cellOf: (permission: string) => Cell, columns: readonly PermissionColumn[]): string {
  return columns.map(({ id }) => encodeCell(cellOf(id))).join("");
}

export function agentCell({ permissions, snapshot }: Facts, agent: Agent, permission: string): Cell {
  const { combine } = snapshot.semantics.permissions;
  const effective = permissions.effective(agent, permission);
  return { state: stateOf(effective, combine), conflict: conflictOf(effective, combine) !== null };
}

function stateOf(effective: Effective, combine: Combine): Cell["state"] {
  if (effective.state !== "denied") return effective.state;
  return isDenied(effective, combine) ? "denied" : "not-granted";
}

function isDenied({ derivation }: Effective, combine: Combine): boolean {
  return combine !== "allow-only" && derivation.some(({ counted, effect }) => counted && effect === "deny");
}

export type CellConflict = "roles-disagree" | "deny-beats-grant" | "group-disabled";

/** Why a cell deserves a second look, whatever its state. */
export function conflictOf(effective: Effective, combine: Combine): CellConflict | null {
  const { state, derivation, missing } = effective;
  if (missing === "roles-disagree") return "roles-disagree";
  if (derivation.some(({ note }) => note === "overridden-by-deny")) return "deny-beats-grant";
  const idle = derivation.filter(({ note }) => note === "role-group-disabled");
  const isLost = state === "denied" && !isDenied(effective, combine);
  if (isLost && idle.some(({ effect }) => effect === "allow")) return "group-disabled";
  const isSpared = state === "allowed" && combine !== "allow-only";
  return isSpared && idle.some(({ effect }) => effect === "deny") ? "group-disabled" : null;
}

/** What a role says about a permission: `both` when its own entries contradict each other. */
export type RoleWord = "allow" | "deny" | "both" | "silent" | "unread";

export function roleWord(role: Role, permission: string): RoleWord {
  if (isUnreadable(role.grants)) return "unread";
  const speaking = (known(role.grants) ?? []).filter((grant) => covers(grant.permission, permission));
  const allows = speaking.some(({ effect }) => effect === "allow");
  const denies = speaking.some(({ effect }) => effect === "deny");
  if (allows) return denies ? "both" : "allow";
  return denies ? "deny" : "silent";
}

export function roleCell(role: Role, permission: string, combine: Combine): Cell {
  switch (roleWord(role, permission)) {
    case "allow":
      return { state: "allowed", conflict: false };
    case "deny":
      return { state: "denied", conflict: false };
    case "silent":
      return { state: "not-granted", conflict: false };
    case "unread":
      return { state: "unknown", conflict: false };
    case "both":
      return { state: BOTH[combine], conflict: combine !== "allow-only" };
  }
}

const BOTH = { "allow-only": "allowed", "deny-overrides": "denied", unknown: "unknown" } as const;
