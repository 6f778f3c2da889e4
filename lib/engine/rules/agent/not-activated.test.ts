import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { notActivated } from "./not-activated";

const invited = { ...lina, state: "unconfirmed" as const };

testRule(notActivated, {
  fails: [
    { name: "invited member of a group", snapshot: buildTeam({ agents: [invited] }), subjects: ["a1"] },
    {
      name: "invited and on a roster",
      snapshot: buildTeam({
        agents: [invited],
        memberships: [],
        hours: [{ id: "h1", name: "早班", purpose: "roster", subjects: [{ kind: "agent", id: "a1" }] }],
      }),
      subjects: ["a1"],
    },
  ],
  passes: [{ name: "activated", snapshot: buildTeam() }],
  unknown: [
    {
      name: "state unreadable",
      snapshot: buildTeam({ agents: [{ ...lina, state: unreadable("not-offered") }] }),
    },
    {
      name: "invited, and whether anybody counts on the account could not be read",
      snapshot: buildTeam({ agents: [invited], memberships: undefined }),
    },
  ],
  silent: [
    { name: "an invitation nobody counts on", snapshot: buildTeam({ agents: [invited], memberships: [] }) },
    { name: "a bot account", snapshot: buildTeam({ agents: [{ ...invited, kind: "bot" }] }) },
    { name: "a leaver", snapshot: buildTeam({ agents: [{ ...lina, state: "disabled" }] }) },
  ],
});
