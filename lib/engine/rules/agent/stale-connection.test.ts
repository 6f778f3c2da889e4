import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { staleConnection } from "./stale-connection";

const online = { agentId: "a1", status: "online" as const };

testRule(staleConnection, {
  fails: [
    {
      name: "online without a connection",
      snapshot: buildTeam({ presence: [{ ...online, connected: false }] }),
      subjects: ["a1"],
    },
  ],
  passes: [
    { name: "online and connected", snapshot: buildTeam({ presence: [{ ...online, connected: true }] }) },
  ],
  unknown: [
    {
      name: "connection unreadable",
      snapshot: buildTeam({ presence: [{ ...online, connected: unreadable("not-offered") }] }),
    },
    { name: "presence not collected", snapshot: buildTeam({ presence: undefined }) },
  ],
  silent: [
    {
      name: "offline, so not connected",
      snapshot: buildTeam({ presence: [{ agentId: "a1", status: "offline", connected: false }] }),
    },
    {
      name: "a leaver",
      snapshot: buildTeam({
        agents: [{ ...lina, state: "disabled" }],
        presence: [{ ...online, connected: false }],
      }),
    },
    {
      name: "nobody counts on the agent",
      snapshot: buildTeam({ memberships: [], presence: [{ ...online, connected: false }] }),
    },
  ],
});
