import type { Membership } from "../../sections/people";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { inconsistent } from "./inconsistent";

const platform = "intercom" as const;
const members = (memberships: Membership[] | undefined, ledger = {}) =>
  buildTeam({ memberships }, { platform, ledger });
const partial = { status: "partial" as const, reason: "truncated" as const };
const ghost = { agentId: "a9", groupId: "g1" };

testRule(inconsistent, {
  fails: [
    {
      name: "a member who is in no list of people",
      snapshot: members([{ agentId: "a1", groupId: "g1" }, ghost]),
      subjects: ["agents"],
    },
    {
      name: "members of a group that is gone",
      snapshot: members([
        { agentId: "a1", groupId: "g9" },
        { agentId: "a2", groupId: "g9" },
      ]),
      subjects: ["groups"],
    },
  ],
  passes: [
    { name: "everybody and every group is listed", snapshot: members([{ agentId: "a1", groupId: "g1" }]) },
    { name: "a member of every group", snapshot: members([{ agentId: "a1", groupId: "*" }]) },
  ],
  unknown: [
    { name: "the missing agent may be on the next page", snapshot: members([ghost], { agents: partial }) },
    { name: "members not collected", snapshot: members(undefined) },
  ],
  silent: [{ name: "nobody is in a group", snapshot: members([]) }],
});
