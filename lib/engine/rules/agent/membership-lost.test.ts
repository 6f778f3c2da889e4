import type { Agent } from "../../sections/people";
import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { membershipLost } from "./membership-lost";

const platform = "livehelperchat" as const;
const back = { ...lina, reenabledAt: "2026-02-20T08:00:00Z" };
const nowhere = (change: Partial<Agent> = {}) =>
  buildTeam({ agents: [{ ...back, ...change }], memberships: [] }, { platform });

testRule(membershipLost, {
  fails: [
    { name: "enabled again and in no department", snapshot: nowhere(), subjects: ["a1"] },
    { name: "not a member everywhere", snapshot: nowhere({ everywhere: false }), subjects: ["a1"] },
  ],
  passes: [
    { name: "added again", snapshot: buildTeam({ agents: [back] }, { platform }) },
    { name: "a member everywhere needs no rows", snapshot: nowhere({ everywhere: true }) },
  ],
  unknown: [
    {
      name: "not known whether it was disabled",
      snapshot: nowhere({ reenabledAt: unreadable("not-offered") }),
    },
    { name: "may be a member everywhere", snapshot: nowhere({ everywhere: unreadable("not-offered") }) },
    { name: "state unreadable", snapshot: nowhere({ state: unreadable("not-offered") }) },
    {
      name: "departments not collected",
      snapshot: buildTeam({ agents: [back], memberships: undefined }, { platform }),
    },
  ],
  silent: [
    { name: "never disabled", snapshot: nowhere({ reenabledAt: absent }) },
    { name: "disabled once more", snapshot: nowhere({ state: "disabled" }) },
    { name: "a bot", snapshot: nowhere({ kind: "bot" }) },
  ],
});
