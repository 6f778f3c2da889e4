import { describe, expect, it } from "vitest";
import { buildTeam, lina, receptionRole, wangqiang } from "../../testing/build-team";
import { runRule, testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { noReceivingMember } from "./no-receiving-member";

const dead = {
  agents: [
    { ...lina, state: "disabled" as const },
    { ...wangqiang, capacity: 0 },
  ],
};

testRule(noReceivingMember, {
  fails: [
    {
      name: "one has left, the other has a limit of zero",
      snapshot: buildTeam(dead),
      subjects: ["g1"],
    },
    {
      name: "nobody may open conversations",
      snapshot: buildTeam({ roles: [{ ...receptionRole, grants: [] }] }),
      subjects: ["g1"],
    },
    {
      name: "everybody is set to hidden",
      snapshot: buildTeam({
        agents: [
          { ...lina, hideOnline: true },
          { ...wangqiang, hideOnline: true },
        ],
      }),
      subjects: ["g1"],
    },
  ],
  passes: [
    {
      name: "one of two can receive",
      snapshot: buildTeam({ agents: [lina, { ...wangqiang, state: "disabled" }] }),
    },
  ],
  unknown: [
    {
      name: "whether the last one may work could not be read",
      snapshot: buildTeam({
        agents: [
          { ...lina, state: "disabled" },
          { ...wangqiang, state: unreadable("not-offered") },
        ],
      }),
    },
    { name: "roles not collected", snapshot: buildTeam({ roles: undefined }) },
    {
      name: "memberships only partly read: a healthy member may be missing",
      snapshot: buildTeam(dead, { ledger: { memberships: { status: "partial" } } }),
    },
    {
      name: "what leads to the group could not be read",
      snapshot: buildTeam({ ...dead, routing: undefined }),
    },
  ],
  silent: [
    {
      name: "everybody is offline at night",
      snapshot: buildTeam({
        presence: [
          { agentId: "a1", status: "offline" },
          { agentId: "a2", status: "offline" },
        ],
      }),
    },
    { name: "a group nothing leads to", snapshot: buildTeam({ ...dead, routing: [] }) },
    { name: "without members it is another fault", snapshot: buildTeam({ memberships: [] }) },
    {
      name: "a group that is switched off",
      snapshot: buildTeam({ ...dead, groups: [{ id: "g1", name: "售前组", enabled: false }] }),
    },
  ],
});

describe("group/no-receiving-member", () => {
  it("says of everybody why", () => {
    const [finding] = runRule(noReceivingMember, { name: "", snapshot: buildTeam(dead) }).findings;
    expect(finding?.message.zh).toBe(
      "分组「售前组」的 2 名成员都无法接待：李娜（账号已停用）、王强（服务上限为 0）。",
    );
    expect(finding?.channels).toEqual(["c1"]);
  });
});
