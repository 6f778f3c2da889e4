import { expect, it } from "vitest";
import type { SeparationRule } from "../../policy";
import type { Sections } from "../../testing/build-snapshot";
import { buildSnapshot } from "../../testing/build-snapshot";
import { receivingCompany } from "../../testing/company";
import { runRule, testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { separationBreach } from "./separation-breach";

const company = receivingCompany();
const lina = { ...company.agents[0]!, name: "李娜" };
const role = (id: string, ...permissions: string[]) => ({
  ...company.roles[0]!,
  id,
  name: id,
  grants: permissions.map((permission) => ({ permission, effect: "allow" as const })),
});
const permission = (id: string) => ({ id, name: id, area: absent, sensitive: absent });
const refunds: SeparationRule = {
  id: "s1",
  name: "退款与审批",
  left: { mode: "any", permissions: ["refund.make"] },
  right: { mode: "all", permissions: ["refund.approve", "ledger.edit"] },
};
const exports: SeparationRule = {
  id: "s2",
  name: "导出与日志",
  left: { mode: "any", permissions: ["data.export"] },
  right: { mode: "any", permissions: ["log.clear"] },
};
const all = ["refund.make", "refund.approve", "ledger.edit", "data.export", "log.clear"];

function team(roles: Sections["roles"], separation: SeparationRule[] = [refunds], change: Sections = {}) {
  const agents = [
    { ...lina, roleIds: (roles ?? []).map(({ id }) => id) },
    { ...lina, id: "a2", name: "王强", roleIds: [] },
  ];
  return buildSnapshot(
    { agents, roles, roleGroups: [], permissions: all.map(permission), ...change } as Sections,
    { policy: { separation } },
  );
}
const both = [role("makes", "refund.make"), role("approves", "refund.approve", "ledger.edit")];

testRule(separationBreach, {
  fails: [
    { name: "two sound roles, one person", snapshot: team(both), subjects: ["a1"] },
    {
      name: "a grant of the whole module",
      snapshot: team([role("boss", "*")]),
      subjects: ["a1"],
    },
  ],
  passes: [
    {
      name: "half of a side that needs all",
      snapshot: team([role("makes", "refund.make", "refund.approve")]),
    },
    { name: "one duty alone", snapshot: team([role("makes", "refund.make")], [refunds, exports]) },
  ],
  unknown: [
    {
      name: "a role whose grants could not be read",
      snapshot: team([both[0]!, { ...both[1]!, grants: unreadable("no-permission") as never }]),
    },
    {
      name: "a permission that is no longer there",
      snapshot: team(
        [role("makes", "refund.make")],
        [{ ...refunds, right: { mode: "any", permissions: ["gone"] } }],
      ),
    },
  ],
  silent: [
    { name: "nothing has to be separate", snapshot: team(both, []) },
    {
      name: "somebody whose account is switched off",
      snapshot: team(both, [refunds], {
        agents: [{ ...lina, state: "disabled", roleIds: ["makes", "approves"] }],
      } as Sections),
    },
  ],
});

it("names every rule a person breaks, and shows the roles that give the duties", () => {
  const roles = [...both, role("clerk", "data.export", "log.clear"), role("plain", "conversation.view")];
  const [finding] = runRule(separationBreach, {
    name: "",
    snapshot: team(roles, [refunds, exports]),
  }).findings;
  expect(finding?.message.zh).toBe("「李娜」同时拥有应当分离的职责：退款与审批、导出与日志。");
  expect(finding?.evidence.map(({ pointer }) => pointer).sort()).toEqual([
    "/agents/0/roleIds",
    "/roles/0/grants",
    "/roles/1/grants",
    "/roles/2/grants",
  ]);
});
