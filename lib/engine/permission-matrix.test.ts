import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { Facts } from "./facts";
import { hydrate } from "./hydrate";
import { decodeCell } from "./permission-cell";
import { agentMatrix, roleMatrix } from "./permission-matrix";
import type { Grant } from "./sections/roles";
import { rowsOf, type Snapshot } from "./snapshot";
import { buildSnapshot, type Sections } from "./testing/build-snapshot";
import { randomRoles } from "./testing/random-roles";
import { absent, known, unreadable } from "./value";

const RUNS = inject("deep") ? 100_000 : 10_000;
const factsOf = (snapshot: Snapshot) => new Facts(hydrate(snapshot));
const allow = (permission: string): Grant => ({ permission, effect: "allow" });
const deny = (permission: string): Grant => ({ permission, effect: "deny" });

type Combine = "allow-only" | "deny-overrides" | "unknown";

/** One agent with these roles; answers the letters of the given permissions. */
function letters(sections: Sections, combine: Combine, ...permissions: string[]): string {
  const { columns, rows } = agentMatrix(
    factsOf(buildSnapshot(sections, { semantics: { permissions: { combine } } })),
  );
  return permissions.map((id) => rows[0]?.cells[columns.findIndex((column) => column.id === id)]).join("");
}

const held = (...roles: Grant[][]): Sections => ({
  roles: roles.map((grants, at) => ({ id: `r${at}`, name: `角色 ${at}`, grants })),
  agents: [{ id: "a", name: "李娜", roleIds: roles.map((_, at) => `r${at}`), roleGroupIds: absent }],
});

describe("agentMatrix", () => {
  it("tells granted, denied and never granted apart", () => {
    const roles = held([allow("x"), deny("y"), allow("z")]);
    roles.roles?.push({ id: "other", name: "无人持有", grants: [allow("w")] });
    expect(letters(roles, "deny-overrides", "x", "y", "w")).toBe("ADN");
  });

  it("marks a deny that beats a grant", () => {
    expect(letters(held([allow("x")], [deny("x")]), "deny-overrides", "x")).toBe("d");
    expect(letters(held([allow("x")], [deny("x")]), "allow-only", "x")).toBe("A");
  });

  it("marks roles that disagree where nobody knows how they combine, even by silence", () => {
    expect(letters(held([allow("x"), allow("y")], [allow("y")]), "unknown", "x", "y")).toBe("uA");
  });

  it("marks a right that a disabled people group carries, and a deny it holds back", () => {
    const disabled = (direct: Grant[], carried: Grant[]): Sections => ({
      roles: [
        { id: "r1", name: "直接", grants: direct },
        { id: "r2", name: "经由用户组", grants: carried },
      ],
      roleGroups: [{ id: "u", name: "客服部", enabled: false, roleIds: ["r2"] }],
      agents: [{ id: "a", name: "李娜", roleIds: ["r1"], roleGroupIds: ["u"] }],
    });
    expect(letters(disabled([], [allow("x")]), "deny-overrides", "x")).toBe("n");
    expect(letters(disabled([allow("x")], [deny("x")]), "deny-overrides", "x")).toBe("a");
    expect(letters(disabled([allow("x")], [allow("x")]), "deny-overrides", "x")).toBe("A");
    expect(letters(disabled([deny("x")], [allow("x")]), "deny-overrides", "x")).toBe("D");
  });

  it("says unknown where a role or its grants could not be read", () => {
    const roles = [{ id: "r0", name: "读不到", grants: unreadable("no-permission") }];
    expect(letters({ ...held([allow("x")]), roles }, "deny-overrides", "conversation.view")).toBe("U");
  });

  it("agrees with the effective permissions of every agent", () => {
    fc.assert(
      fc.property(randomRoles, (snapshot) => {
        const facts = factsOf(snapshot);
        const { columns, rows } = agentMatrix(facts);
        expect(rows.map(({ id }) => id)).toEqual(rowsOf(facts.snapshot, "agents").map(({ id }) => id));
        for (const [at, agent] of rowsOf(facts.snapshot, "agents").entries()) {
          const cells = [...(rows[at]?.cells ?? "")].map(decodeCell);
          expect(cells).toHaveLength(columns.length);
          for (const [column, { id }] of columns.entries()) {
            const { state } = new Facts(facts.snapshot).permissions.effective(agent, id);
            const cell = cells[column]?.state;
            expect(cell === "not-granted" ? "denied" : cell).toBe(state);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("does not depend on the order of rows or of anything inside them", () => {
    fc.assert(
      fc.property(randomRoles, (snapshot) => {
        const [one, two] = [factsOf(snapshot), factsOf(reversed(snapshot))];
        expect(agentMatrix(two)).toEqual(agentMatrix(one));
        expect(roleMatrix(two)).toEqual(roleMatrix(one));
      }),
      { numRuns: RUNS },
    );
  });
});

describe("roleMatrix", () => {
  it("shows what a role says, with its wildcards written out", () => {
    const roles = [
      { id: "r1", name: "管理员", grants: [allow("*"), deny("m/a")] },
      { id: "r2", name: "模块", grants: [allow("m/*")] },
      { id: "r3", name: "读不到", grants: unreadable("no-permission") },
      { id: "r4", name: "无权限表", grants: absent },
    ];
    const permissions = ["m/a", "m/b", "n"].map((id) => ({ id, name: id }));
    const { columns, rows } = roleMatrix(
      factsOf(
        buildSnapshot({ roles, permissions }, { semantics: { permissions: { combine: "deny-overrides" } } }),
      ),
    );
    const at = permissions.map(({ id }) => columns.findIndex((column) => column.id === id));
    expect(rows.map(({ cells }) => at.map((index) => cells[index]).join(""))).toEqual([
      "dAA",
      "AAN",
      "UUU",
      "NNN",
    ]);
  });
});

describe("columns", () => {
  it("put what reception needs first, then one area after the other, and leave wildcards out", () => {
    const snapshot = buildSnapshot({
      permissions: [
        { id: "a.export", name: "导出", area: "统计", sensitive: true },
        { id: "b.end", name: "结束对话", area: "对话" },
        { id: "c.view", name: "查看统计", area: "统计" },
        { id: "conversation.reply", name: "回复对话", area: "对话" },
      ],
      roles: [{ id: "r", name: "全部", grants: [allow("*"), allow("m/*"), allow("named-in-a-grant")] }],
    });
    const { columns } = roleMatrix(factsOf(snapshot));
    expect(columns.map(({ id }) => id)).toEqual([
      "conversation.view",
      "conversation.reply",
      "a.export",
      "c.view",
      "b.end",
      "named-in-a-grant",
    ]);
    expect(columns[0]).toEqual({
      id: "conversation.view",
      name: "conversation.view",
      area: null,
      sensitive: null,
      needs: ["open"],
    });
    expect(columns[2]).toMatchObject({ sensitive: true, needs: [] });
  });
});

it("reads a letter nobody wrote as unknown", () => {
  expect([decodeCell(undefined), decodeCell("x")]).toEqual(
    Array(2).fill({ state: "unknown", conflict: false }),
  );
});

/** The same content, every list of it the other way round. */
function reversed(snapshot: Snapshot): Snapshot {
  const turn = <T>(list: T): T => (Array.isArray(list) ? ([...list].reverse() as T) : list);
  return {
    ...snapshot,
    agents: turn(rowsOf(snapshot, "agents")).map((agent) => ({
      ...agent,
      roleIds: turn(agent.roleIds),
      roleGroupIds: turn(agent.roleGroupIds),
    })),
    roles: turn(rowsOf(snapshot, "roles")).map((role) => ({
      ...role,
      grants: turn(known(role.grants)) ?? role.grants,
    })),
    roleGroups: turn(rowsOf(snapshot, "roleGroups")).map((group) => ({
      ...group,
      roleIds: turn(group.roleIds),
    })),
    permissions: turn(rowsOf(snapshot, "permissions")),
  };
}
