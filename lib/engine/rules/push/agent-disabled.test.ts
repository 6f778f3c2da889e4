import type { AgentPush } from "../../sections/devices";
import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { pushAgentDisabled } from "./agent-disabled";

const pushed = (change: Partial<AgentPush>, sections: Parameters<typeof buildTeam>[0] = {}) =>
  buildTeam(
    { agentPush: [{ id: "p1", agentId: "a1", ...change }], ...sections },
    { platform: "livehelperchat" },
  );

testRule(pushAgentDisabled, {
  fails: [{ name: "all kinds off", snapshot: pushed({ enabled: false }), subjects: ["p1"] }],
  passes: [{ name: "some kind on", snapshot: pushed({ enabled: true }) }],
  unknown: [
    { name: "setting unreadable", snapshot: pushed({ enabled: unreadable("no-permission") }) },
    {
      name: "push settings not collected",
      snapshot: buildTeam(
        {},
        { platform: "livehelperchat", ledger: { agentPush: { status: "unavailable" } } },
      ),
    },
  ],
  silent: [
    { name: "a leaver", snapshot: pushed({ enabled: false }, { agents: [{ ...lina, state: "disabled" }] }) },
    { name: "a bot", snapshot: pushed({ enabled: false }, { agents: [{ ...lina, kind: "bot" }] }) },
    { name: "nobody counts on the agent", snapshot: pushed({ enabled: false }, { memberships: [] }) },
  ],
});
