import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { noSeat } from "./no-seat";

const standing = { ...lina, seat: false };

testRule(noSeat, {
  fails: [
    {
      name: "team member without a seat",
      snapshot: buildTeam({ agents: [standing] }, { platform: "intercom" }),
      subjects: ["a1"],
    },
  ],
  passes: [{ name: "seated", snapshot: buildTeam({ agents: [{ ...lina, seat: true }] }) }],
  unknown: [
    {
      name: "seat unreadable",
      snapshot: buildTeam({ agents: [{ ...lina, seat: unreadable("not-offered") }] }),
    },
    {
      name: "no seat and no team, routing unread",
      snapshot: buildTeam({ agents: [standing], memberships: [], routing: undefined }),
    },
  ],
  silent: [
    { name: "a viewer in no team", snapshot: buildTeam({ agents: [standing], memberships: [] }) },
    { name: "a bot", snapshot: buildTeam({ agents: [{ ...standing, kind: "bot" }] }) },
    { name: "a platform without seats", snapshot: buildTeam() },
  ],
});
