import type { Facts } from "./facts";
import { permissionColumns } from "./permission-columns";
import { type RoleWord, roleWord } from "./permission-matrix";
import type { Role } from "./sections/roles";
import type { Semantics } from "./semantics";
import { rowsOf } from "./snapshot";
import { known } from "./value";

type Combine = Semantics["permissions"]["combine"];

/** One permission two roles disagree on, with what each of them says. */
export type Dispute = { permission: string; words: readonly [RoleWord, RoleWord] };

export type RoleConflict = {
  /** In the order of their ids. */
  roles: readonly [Role, Role];
  /** `removes`: one takes away what the other grants. `disputed`: nobody can tell what the two give together. */
  kind: "removes" | "disputed";
  /** What reception needs comes first. */
  disputes: Dispute[];
  /** Agents who hold both, by id. */
  agentIds: string[];
};

/** Pairs of roles held together by somebody that do not go together under the platform's rule. */
export function roleConflicts(facts: Facts): RoleConflict[] {
  const { combine } = facts.snapshot.semantics.permissions;
  if (combine === "allow-only") return [];
  const columns = permissionColumns(facts.snapshot).map(({ id }) => id);
  // A role stands in many pairs: its words are read once.
  const spoken = new Map<Role, RoleWord[]>();
  const wordsOf = (role: Role) => {
    const words = spoken.get(role) ?? columns.map((permission) => roleWord(role, permission));
    spoken.set(role, words);
    return words;
  };
  return [...pairsHeld(facts).values()].flatMap(({ roles, agentIds }): RoleConflict[] => {
    const [first, second] = [wordsOf(roles[0]), wordsOf(roles[1])];
    const disputes = columns.flatMap((permission, at): Dispute[] => {
      const words = [first[at] ?? "unread", second[at] ?? "unread"] as const;
      return collide(words, combine) ? [{ permission, words }] : [];
    });
    const kind = combine === "unknown" ? "disputed" : "removes";
    return disputes.length > 0 ? [{ roles, kind, disputes, agentIds }] : [];
  });
}

function collide([a, b]: Dispute["words"], combine: Combine): boolean {
  return against(a, b, combine) || against(b, a, combine);
}

/** Where nobody knows how roles combine, a role that says nothing may win as well. */
function against(granting: RoleWord, other: RoleWord, combine: Combine): boolean {
  if (granting !== "allow" && granting !== "both") return false;
  return other === "deny" || other === "both" || (combine === "unknown" && other === "silent");
}

type Pair = { roles: readonly [Role, Role]; agentIds: string[] };

/** Roles without readable grants say nothing, and those of a disabled people group do not count: neither collides. */
function pairsHeld({ permissions, snapshot }: Facts): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const agent of rowsOf(snapshot, "agents")) {
    const held = permissions
      .held(agent)
      .held.filter(({ role, enabled }) => enabled === "yes" && known(role.grants) !== undefined);
    const roles = [...new Set(held.map(({ role }) => role))].sort((a, b) => (a.id < b.id ? -1 : 1));
    roles.forEach((first, at) => {
      for (const second of roles.slice(at + 1)) {
        const key = JSON.stringify([first.id, second.id]);
        const pair = pairs.get(key);
        if (pair) pair.agentIds.push(agent.id);
        else pairs.set(key, { roles: [first, second], agentIds: [agent.id] });
      }
    });
  }
  return new Map([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)));
}
