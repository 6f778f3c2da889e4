import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { hiddenFlag } from "./hidden-flag";

const hidden = { ...lina, hideOnline: true };

testRule(hiddenFlag, {
  fails: [
    {
      name: "hidden member of a group",
      snapshot: buildTeam({ agents: [hidden] }),
      subjects: ["a1"],
    },
    {
      name: "hidden and named by a channel only",
      snapshot: buildTeam({
        agents: [hidden],
        memberships: [],
        routing: [{ id: "t1", channelId: "c1", targets: [{ kind: "agent", id: "a1" }] }],
      }),
      subjects: ["a1"],
    },
    {
      name: "seen although the routing could not be read",
      snapshot: buildTeam({ agents: [hidden], routing: undefined }),
      subjects: ["a1"],
    },
  ],
  passes: [{ name: "visible", snapshot: buildTeam({ agents: [{ ...lina, hideOnline: false }] }) }],
  unknown: [
    {
      name: "flag unreadable",
      snapshot: buildTeam({ agents: [{ ...lina, hideOnline: unreadable("no-permission") }] }),
    },
    {
      name: "hidden, and whether anybody counts on the agent could not be read",
      snapshot: buildTeam({ agents: [hidden], memberships: undefined }),
    },
    { name: "agents not collected", snapshot: buildTeam({ agents: undefined }) },
  ],
  silent: [
    {
      name: "nobody counts on the agent",
      snapshot: buildTeam({ agents: [hidden], memberships: [] }),
    },
    { name: "a leaver", snapshot: buildTeam({ agents: [{ ...hidden, state: "disabled" }] }) },
    { name: "a bot", snapshot: buildTeam({ agents: [{ ...hidden, kind: "bot" }] }) },
  ],
});
