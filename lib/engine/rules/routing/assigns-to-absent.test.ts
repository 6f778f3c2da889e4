import type { AutomationRule } from "../../sections/channels";
import { buildSnapshot, type Sections } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { assignsToAbsent } from "./assigns-to-absent";

const rule: AutomationRule = {
  id: "r1",
  name: "分配到售后",
  active: true,
  actions: [{ kind: "assign-group", targetId: "g1" }],
};
const group = {
  id: "g1",
  name: "售后",
  enabled: absent,
  archived: absent,
  forcedOffline: absent,
  autoAssign: true,
};
const snapshot = (change: Sections) =>
  buildSnapshot(
    {
      automationRules: [rule],
      agents: [{ id: "a1", name: "李娜", state: "active" }],
      groups: [group],
      memberships: [{ agentId: "a1", groupId: "g1" }],
      ...change,
    },
    { platform: "chatwoot" },
  );
const toAgent = (id: string) => ({ ...rule, actions: [{ kind: "assign-agent" as const, targetId: id }] });

testRule(assignsToAbsent, {
  fails: [
    { name: "an empty team", snapshot: snapshot({ memberships: [] }), subjects: ["r1"] },
    {
      name: "a team without automatic assignment",
      snapshot: snapshot({ groups: [{ ...group, autoAssign: false }] }),
      subjects: ["r1"],
    },
    {
      name: "an agent who is gone",
      snapshot: snapshot({ automationRules: [toAgent("a9")] }),
      subjects: ["r1"],
    },
    {
      name: "an agent who never activated the account",
      snapshot: snapshot({
        automationRules: [toAgent("a1")],
        agents: [{ id: "a1", name: "李娜", state: "unconfirmed" }],
      }),
      subjects: ["r1"],
    },
  ],
  passes: [
    { name: "a staffed team", snapshot: snapshot({}) },
    { name: "an active agent", snapshot: snapshot({ automationRules: [toAgent("a1")] }) },
    {
      name: "a rule that assigns nobody",
      snapshot: snapshot({ automationRules: [{ ...rule, actions: [{ kind: "reply" }] }] }),
    },
  ],
  unknown: [
    {
      name: "actions unreadable",
      snapshot: snapshot({ automationRules: [{ ...rule, actions: unreadable("unrecognised") }] }),
    },
    {
      name: "whether the team assigns is unreadable",
      snapshot: snapshot({ groups: [{ ...group, autoAssign: unreadable("not-offered") }] }),
    },
    { name: "teams not collected", snapshot: snapshot({ groups: undefined }) },
  ],
  silent: [
    {
      name: "the rule is off",
      snapshot: snapshot({ automationRules: [{ ...rule, active: false }], memberships: [] }),
    },
    {
      name: "an agent who is merely offline",
      snapshot: snapshot({
        automationRules: [toAgent("a1")],
        presence: [{ agentId: "a1", status: "offline" }],
      }),
    },
  ],
});
