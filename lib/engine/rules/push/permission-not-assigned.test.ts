import type { AgentPush } from "../../sections/devices";
import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { pushPermissionNotAssigned } from "./permission-not-assigned";

const pushed = (change: Partial<AgentPush>, sections: Parameters<typeof buildTeam>[0] = {}) =>
  buildTeam({ agentPush: [{ id: "p1", agentId: "a1", ...change }], ...sections }, { platform: "meiqia" });

testRule(pushPermissionNotAssigned, {
  fails: [{ name: "right missing", snapshot: pushed({ permissionAssigned: false }), subjects: ["p1"] }],
  passes: [{ name: "right assigned", snapshot: pushed({ permissionAssigned: true }) }],
  unknown: [
    { name: "setting unreadable", snapshot: pushed({ permissionAssigned: unreadable("no-permission") }) },
    {
      name: "push settings not collected",
      snapshot: buildTeam({}, { platform: "meiqia", ledger: { agentPush: { status: "unavailable" } } }),
    },
  ],
  silent: [
    {
      name: "a leaver",
      snapshot: pushed({ permissionAssigned: false }, { agents: [{ ...lina, state: "disabled" }] }),
    },
    {
      name: "a bot",
      snapshot: pushed({ permissionAssigned: false }, { agents: [{ ...lina, kind: "bot" }] }),
    },
    {
      name: "nobody counts on the agent",
      snapshot: pushed({ permissionAssigned: false }, { memberships: [] }),
    },
  ],
});
