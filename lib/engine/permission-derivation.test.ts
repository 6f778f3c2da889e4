import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { Facts } from "./facts";
import { hydrate } from "./hydrate";
import { explainPermission } from "./permission-derivation";
import { permissionColumns } from "./permission-columns";
import { rowsOf } from "./snapshot";
import { buildSnapshot, type Sections } from "./testing/build-snapshot";
import { randomRoles } from "./testing/random-roles";
import { absent, unreadable } from "./value";

type Combine = "allow-only" | "deny-overrides" | "unknown";

function explain(sections: Sections, combine: Combine, permission: string) {
  const snapshot = hydrate(buildSnapshot(sections, { semantics: { permissions: { combine } } }));
  const [agent] = rowsOf(snapshot, "agents");
  if (!agent) throw new Error("A case needs an agent.");
  return explainPermission(new Facts(snapshot), agent, permission);
}

const lina = { id: "a", name: "李娜", roleIds: ["r1", "r2"], roleGroupIds: absent };
const grants = { id: "r1", name: "客服", grants: [{ permission: "*", effect: "allow" as const }] };
const denies = {
  id: "r2",
  name: "实习",
  grants: [{ permission: "x", effect: "deny" as const, scope: ["g1"] }],
};
const says = ({ steps }: ReturnType<typeof explain>) =>
  steps.map(({ role, counted, note }) => [role.id, counted, note]);

describe("explainPermission", () => {
  it("shows the deny that won and the grant it beat, as the roles word them", () => {
    const answer = explain({ agents: [lina], roles: [grants, denies] }, "deny-overrides", "x");
    expect(answer).toMatchObject({ cell: { state: "denied", conflict: true }, conflict: "deny-beats-grant" });
    expect(says(answer)).toEqual([
      ["r1", false, "overridden-by-deny"],
      ["r2", true, "denied"],
    ]);
    expect(answer.steps.map(({ entry }) => entry)).toEqual([
      { permission: "*", effect: "allow", scope: null },
      { permission: "x", effect: "deny", scope: ["g1"] },
    ]);
  });

  it("does not count a deny where the platform has none", () => {
    const answer = explain({ agents: [lina], roles: [grants, denies] }, "allow-only", "x");
    expect(answer.cell).toEqual({ state: "allowed", conflict: false });
    expect(says(answer)).toEqual([
      ["r1", true, "granted"],
      ["r2", false, "deny-ignored"],
    ]);
  });

  it("names the silent role that makes the answer uncertain, and the rule that is missing", () => {
    const answer = explain({ agents: [lina], roles: [grants, { ...denies, grants: [] }] }, "unknown", "x");
    expect(says(answer)).toEqual([
      ["r1", true, "conflict"],
      ["r2", false, "silent-conflict"],
    ]);
    expect(answer.gaps).toEqual([{ kind: "combination-rule", name: "李娜" }]);
  });

  it("names the people group that is off, and that right is lost", () => {
    const answer = explain(
      {
        agents: [{ ...lina, roleIds: [], roleGroupIds: ["u"] }],
        roles: [grants],
        roleGroups: [{ id: "u", name: "客服部", enabled: false, roleIds: ["r1"] }],
      },
      "deny-overrides",
      "x",
    );
    expect(answer).toMatchObject({
      cell: { state: "not-granted", conflict: true },
      conflict: "group-disabled",
    });
    expect(answer.steps).toMatchObject([
      { via: { name: "客服部" }, counted: false, note: "role-group-disabled" },
    ]);
  });

  it("says what to read, each thing once", () => {
    const sections: Sections = {
      agents: [{ ...lina, roleIds: ["gone", "r2"], roleGroupIds: ["u", "v", "gone"] }],
      roles: [{ ...denies, grants: unreadable("no-permission") }],
      roleGroups: [
        { id: "u", name: "客服部", enabled: unreadable("no-permission"), roleIds: ["r2", "gone"] },
        { id: "v", name: "夜班部", enabled: true, roleIds: unreadable("no-permission") },
      ],
    };
    const { gaps, steps } = explain(sections, "deny-overrides", "x");
    expect(gaps).toEqual([
      { kind: "role-not-listed", name: "gone" },
      { kind: "role-group-state", name: "客服部" },
      { kind: "role-group-roles", name: "夜班部" },
      { kind: "role-group-not-listed", name: "gone" },
      { kind: "role-grants", name: "实习" },
    ]);
    expect(steps.map(({ note }) => note)).toEqual(["unread", "unread"]);
    const unread = {
      ...lina,
      roleIds: unreadable("no-permission"),
      roleGroupIds: unreadable("no-permission"),
    };
    expect(explain({ agents: [unread], roles: [] }, "deny-overrides", "x").gaps).toEqual([
      { kind: "agent-roles", name: "李娜" },
      { kind: "agent-role-groups", name: "李娜" },
    ]);
  });

  it("shows every role held, and something to collect exactly when the answer is unknown", () => {
    fc.assert(
      fc.property(randomRoles, (snapshot) => {
        const facts = new Facts(hydrate(snapshot));
        for (const agent of rowsOf(facts.snapshot, "agents")) {
          const held = facts.permissions.held(agent).held.map(({ role, via }) => `${role.id} ${via?.id}`);
          for (const { id } of permissionColumns(facts.snapshot)) {
            const { cell, steps, gaps } = explainPermission(facts, agent, id);
            expect(new Set(steps.map(({ role, via }) => `${role.id} ${via?.id}`))).toEqual(new Set(held));
            expect(gaps.length > 0).toBe(cell.state === "unknown");
            const counts = (effect: string) =>
              steps.some((step) => step.counted && step.entry?.effect === effect);
            if (cell.state === "denied") expect(counts("deny")).toBe(true);
            if (cell.state === "allowed") expect([counts("allow"), counts("deny")]).toEqual([true, false]);
          }
        }
      }),
      { numRuns: inject("deep") ? 100_000 : 10_000 },
    );
  });
});
