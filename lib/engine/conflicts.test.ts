import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { roleConflicts } from "./conflicts";
import { Facts } from "./facts";
import { hydrate } from "./hydrate";
import { conflictOf } from "./permission-matrix";
import { permissionColumns } from "./permission-columns";
import { rowsOf } from "./snapshot";
import { buildSnapshot, type Sections } from "./testing/build-snapshot";
import { randomRoles } from "./testing/random-roles";
import { absent } from "./value";

type Combine = "allow-only" | "deny-overrides" | "unknown";

const company: Sections = {
  roles: [
    {
      id: "lead",
      name: "主管",
      grants: [
        { permission: "report.view", effect: "allow" },
        { permission: "conversation.view", effect: "allow" },
      ],
    },
    { id: "trainee", name: "实习", grants: [{ permission: "*", effect: "deny" }] },
    { id: "empty", name: "空角色", grants: [] },
  ],
  agents: [
    { id: "a1", name: "李娜", roleIds: ["lead", "trainee"], roleGroupIds: absent },
    { id: "a2", name: "王强", roleIds: ["trainee", "lead"], roleGroupIds: absent },
    { id: "a3", name: "赵敏", roleIds: ["lead"], roleGroupIds: absent },
    { id: "a4", name: "孙丽", roleIds: ["lead", "empty"], roleGroupIds: absent },
  ],
};

function conflicts(combine: Combine, sections = company) {
  const snapshot = buildSnapshot(sections, { semantics: { permissions: { combine } } });
  return roleConflicts(new Facts(hydrate(snapshot))).map(({ roles, kind, disputes, agentIds }) => ({
    roles: roles.map(({ id }) => id),
    kind,
    disputes,
    agentIds,
  }));
}

describe("roleConflicts", () => {
  it("names the pair, who holds it, and what is taken away, reception first", () => {
    expect(conflicts("deny-overrides")).toEqual([
      {
        roles: ["lead", "trainee"],
        kind: "removes",
        disputes: [
          { permission: "conversation.view", words: ["allow", "deny"] },
          { permission: "report.view", words: ["allow", "deny"] },
        ],
        agentIds: ["a1", "a2"],
      },
    ]);
  });

  it("counts silence as disagreement only where nobody knows how roles combine", () => {
    expect(conflicts("unknown").map(({ roles, kind }) => [...roles, kind])).toEqual([
      ["empty", "lead", "disputed"],
      ["lead", "trainee", "disputed"],
    ]);
    expect(conflicts("allow-only")).toEqual([]);
  });

  it("leaves out roles that nobody holds together or that a disabled people group carries", () => {
    const apart = company.agents?.map((agent) => ({
      ...agent,
      roleIds: [(agent.roleIds as string[])[0] as string],
    }));
    expect(conflicts("deny-overrides", { ...company, agents: apart ?? [] })).toEqual([]);
    const carried: Sections = {
      ...company,
      roleGroups: [{ id: "u", name: "客服部", enabled: false, roleIds: ["trainee"] }],
      agents: [{ id: "a1", name: "李娜", roleIds: ["lead"], roleGroupIds: ["u"] }],
    };
    expect(conflicts("deny-overrides", carried)).toEqual([]);
  });

  it("names exactly the people whose permission two of their roles contest", () => {
    fc.assert(
      fc.property(randomRoles, (snapshot) => {
        const facts = new Facts(hydrate(snapshot));
        const { combine } = snapshot.semantics.permissions;
        const found = new Set(
          roleConflicts(facts).flatMap(({ agentIds, disputes }) =>
            agentIds.flatMap((agent) => disputes.map(({ permission }) => `${agent} ${permission}`)),
          ),
        );
        for (const agent of rowsOf(facts.snapshot, "agents")) {
          const partly = facts.permissions.held(agent).held.some(({ enabled }) => enabled === "unknown");
          for (const { id } of permissionColumns(facts.snapshot)) {
            const effective = facts.permissions.effective(agent, id);
            const conflict = conflictOf(effective, combine);
            const contested = conflict === "roles-disagree" || conflict === "deny-beats-grant";
            const isPair = found.has(`${agent.id} ${id}`);
            if (isPair) expect(contested).toBe(true);
            // A role may also contradict itself, and one in a group of unread state may be silent: no pair to name.
            const roles = new Set(effective.derivation.map(({ roleId }) => roleId));
            if (contested && combine === "deny-overrides" && roles.size > 1 && !isPair)
              expect(selfContradicting(effective.derivation)).toBe(true);
            if (contested && combine === "unknown" && !partly && !isPair)
              expect(selfContradicting(effective.derivation)).toBe(true);
          }
        }
      }),
      { numRuns: inject("deep") ? 100_000 : 10_000 },
    );
  });
});

function selfContradicting(steps: readonly { roleId: string; effect: string }[]): boolean {
  return steps.some(({ roleId, effect }) =>
    steps.some((other) => other.roleId === roleId && other.effect !== effect),
  );
}
