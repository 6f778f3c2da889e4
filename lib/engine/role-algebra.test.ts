import { describe, expect, it } from "vitest";
import { roleAlgebra } from "./role-algebra";
import type { Grant } from "./sections/roles";
import { buildSnapshot } from "./testing/build-snapshot";
import { receivingCompany } from "./testing/company";

const allow = (...permissions: string[]): Grant[] =>
  permissions.map((permission) => ({ permission, effect: "allow" }));
const deny = (...permissions: string[]): Grant[] =>
  permissions.map((permission) => ({ permission, effect: "deny" }));

function algebraOf(
  roles: Record<string, Grant[] | null>,
  combine: "deny-overrides" | "allow-only" = "deny-overrides",
) {
  const company = receivingCompany();
  const [first] = company.roles;
  company.roles = Object.entries(roles).map(([id, grants]) => ({
    ...first!,
    id,
    name: id,
    grants: grants ?? { $: "unreadable", reason: "no-permission" },
  }));
  return roleAlgebra(buildSnapshot(company, { semantics: { permissions: { combine } } }));
}

describe("role algebra", () => {
  it("says what adding one role to another takes away, in either order", () => {
    const { pairs } = algebraOf({ a: allow("x/1", "x/2"), b: [...allow("y/1"), ...deny("x/2")] });
    expect(pairs).toEqual([
      { roles: ["a", "b"], removed: [{ permission: "x/2", from: "a", by: "b" }], swallowed: null },
    ]);
  });

  it("takes nothing away where grants only add up", () => {
    expect(algebraOf({ a: allow("x/1"), b: [...allow("y/1"), ...deny("x/1")] }, "allow-only").pairs).toEqual(
      [],
    );
  });

  it("sees a role that another one holds completely, and two that are the same", () => {
    expect(algebraOf({ a: allow("x/1"), b: allow("x/*"), c: allow("x/2", "y/1") }).pairs).toEqual([
      { roles: ["a", "b"], removed: [], swallowed: "a" },
    ]);
    expect(algebraOf({ a: allow("x/1", "x/2"), b: allow("x/2", "x/1") }).pairs[0]?.swallowed).toBe("equal");
  });

  it("does not call a role swallowed that takes something away", () => {
    expect(
      algebraOf({ a: [...allow("x/1"), ...deny("y/1")], b: allow("x/1", "x/2"), c: allow("y/1") }).pairs,
    ).toEqual([{ roles: ["a", "c"], removed: [{ permission: "y/1", from: "c", by: "a" }], swallowed: null }]);
  });

  it("remarks on grants that change nothing", () => {
    const { remarks } = algebraOf({
      a: [...allow("x/1", "x/1", "x/*", "y/1"), ...deny("y/*", "z/1")],
    });
    expect(remarks.map(({ at, kind, by }) => [at, kind, by?.permission ?? null])).toEqual([
      [0, "covered", "x/*"],
      [1, "covered", "x/*"],
      [3, "shadowed-by-deny", "y/*"],
      [5, "deny-without-grant", null],
    ]);
    expect(algebraOf({ a: allow("x/1", "x/1") }).remarks.map(({ at, kind }) => [at, kind])).toEqual([
      [1, "repeated"],
    ]);
  });

  it("names roles it could not read instead of comparing them", () => {
    const { unread, pairs } = algebraOf({ a: allow("x/1"), b: null });
    expect(unread).toEqual(["b"]);
    expect(pairs).toEqual([]);
  });
});
