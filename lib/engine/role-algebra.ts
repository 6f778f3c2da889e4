import { covers } from "./permissions";
import { permissionColumns } from "./permission-columns";
import { type RoleWord, roleWord } from "./permission-matrix";
import type { Grant, Role } from "./sections/roles";
import { rowsOf, type Snapshot } from "./snapshot";
import { known } from "./value";

/** What giving one role to the holder of another does. Order does not matter on any platform Inlet knows. */
export type RolePair = {
  roles: readonly [string, string];
  /** Permissions of one that the other takes away. */
  removed: { permission: string; from: string; by: string }[];
  /** `equal`: the same rights; otherwise the role whose rights the other one holds completely. */
  swallowed: string | "equal" | null;
};

export type GrantRemark = {
  roleId: string;
  /** Position in the role's list of grants. */
  at: number;
  grant: Grant;
  kind: "repeated" | "covered" | "shadowed-by-deny" | "deny-without-grant";
  /** The grant of the same role that makes this one idle; null where no grant anywhere is denied. */
  by: Grant | null;
};

export type RoleAlgebra = { pairs: RolePair[]; remarks: GrantRemark[]; unread: string[] };

/** How roles relate to each other, whoever holds them. Roles whose grants could not be read are named, not compared. */
export function roleAlgebra(snapshot: Snapshot): RoleAlgebra {
  const roles = rowsOf(snapshot, "roles");
  const readable = roles.filter(({ grants }) => known(grants) !== undefined);
  const columns = permissionColumns(snapshot).map(({ id }) => id);
  const words = new Map(readable.map((role) => [role.id, columns.map((column) => roleWord(role, column))]));
  const denies = snapshot.semantics.permissions.combine === "deny-overrides";
  const pairs = readable.flatMap((a, at) =>
    readable.slice(at + 1).flatMap((b) => {
      const pair = compare(a, b, columns, words, denies);
      return pair.removed.length > 0 || pair.swallowed !== null ? [pair] : [];
    }),
  );
  return {
    pairs,
    remarks: readable.flatMap((role) => remarksOn(role, readable, denies)),
    unread: roles.filter((role) => !readable.includes(role)).map(({ id }) => id),
  };
}

function compare(
  a: Role,
  b: Role,
  columns: readonly string[],
  words: ReadonlyMap<string, readonly RoleWord[]>,
  denies: boolean,
): RolePair {
  const [first, second] = [words.get(a.id) ?? [], words.get(b.id) ?? []];
  const removed = columns.flatMap((permission, at) => {
    if (!denies) return [];
    const [one, other] = [first[at], second[at]];
    if (one === "allow" && isDeny(other)) return [{ permission, from: a.id, by: b.id }];
    return other === "allow" && isDeny(one) ? [{ permission, from: b.id, by: a.id }] : [];
  });
  return { roles: [a.id, b.id], removed, swallowed: swallowed(a.id, first, b.id, second, denies) };
}

/** A role with an own deny gives its holder something that the larger one does not say, so only equal denies compare. */
function swallowed(
  a: string,
  first: readonly RoleWord[],
  b: string,
  second: readonly RoleWord[],
  denies: boolean,
): RolePair["swallowed"] {
  const rights = (words: readonly RoleWord[]) => words.map((word) => givesRight(word, denies));
  const [one, other] = [rights(first), rights(second)];
  const within = (part: boolean[], whole: boolean[]) => part.every((right, at) => !right || whole[at]);
  const sameDenies = !denies || first.every((word, at) => isDeny(word) === isDeny(second[at]));
  if (!sameDenies || !one.includes(true) || !other.includes(true)) return null;
  if (within(one, other)) return within(other, one) ? "equal" : a;
  return within(other, one) ? b : null;
}

const isDeny = (word: RoleWord | undefined) => word === "deny" || word === "both";
const givesRight = (word: RoleWord, denies: boolean) => word === "allow" || (word === "both" && !denies);

/** Grants that change nothing: said twice, said more widely, taken away beside it, or a deny of what nobody grants. */
function remarksOn(role: Role, all: readonly Role[], denies: boolean): GrantRemark[] {
  const grants = known(role.grants) ?? [];
  return grants.flatMap((grant, at): GrantRemark[] => {
    const remark = (kind: GrantRemark["kind"], by: Grant | null) => [
      { roleId: role.id, at, grant, kind, by },
    ];
    const others = grants.filter((_, place) => place !== at);
    const alike = others
      .filter(({ effect }) => effect === grant.effect)
      .filter((other) => isWithin(grant, other));
    const wider = alike.find((other) => !isWithin(other, grant));
    if (wider) return remark("covered", wider);
    // Of two that say the same the later one is the repetition.
    const earlier = alike.find((other) => grants.indexOf(other) < at);
    if (earlier) return remark("repeated", earlier);
    if (!denies) return [];
    if (grant.effect === "allow") {
      const deny = others.find((other) => other.effect === "deny" && isWithin(grant, other));
      return deny ? remark("shadowed-by-deny", deny) : [];
    }
    const bites = all.some((other) =>
      (known(other.grants) ?? []).some(
        (one) => one.effect === "allow" && overlaps(one.permission, grant.permission),
      ),
    );
    return bites ? [] : remark("deny-without-grant", null);
  });
}

function isWithin(part: Grant, whole: Grant): boolean {
  if (!covers(whole.permission, part.permission)) return false;
  if (!whole.scope) return true;
  return part.scope !== undefined && part.scope.every((id) => whole.scope?.includes(id));
}

const overlaps = (a: string, b: string) => covers(a, b) || covers(b, a);
