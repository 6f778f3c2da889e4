import type { AgentPush } from "../../sections/devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { newConversationFlagOff } from "./new-conversation-flag-off";

const manual = {
  id: "t1",
  channelId: "c1",
  targets: [{ kind: "group" as const, id: "g1" }],
  autoAssign: false,
};
const members = (first: AgentPush["newConversation"], second: AgentPush["newConversation"], change = {}) =>
  buildTeam(
    {
      routing: [{ ...manual, ...change }],
      agentPush: [
        { id: "p1", agentId: "a1", newConversation: first },
        { id: "p2", agentId: "a2", newConversation: second },
      ],
    },
    { platform: "chatwoot" },
  );

testRule(newConversationFlagOff, {
  fails: [{ name: "off for every member", snapshot: members(false, false), subjects: ["c1"] }],
  passes: [{ name: "on for one member", snapshot: members(false, true) }],
  unknown: [
    { name: "another member's flags are not shown", snapshot: members(false, unreadable("not-offered")) },
    {
      name: "a member without a row",
      snapshot: buildTeam(
        { routing: [manual], agentPush: [{ id: "p1", agentId: "a1", newConversation: false }] },
        { platform: "chatwoot" },
      ),
    },
    {
      name: "members only partly read",
      snapshot: buildTeam(
        { routing: [manual], agentPush: [] },
        { platform: "chatwoot", ledger: { memberships: { status: "partial" } } },
      ),
    },
  ],
  silent: [
    { name: "the assignee is told", snapshot: members(false, false, { autoAssign: true }) },
    {
      name: "a channel that is switched off",
      snapshot: buildTeam(
        {
          channels: [{ id: "c1", name: "官网", enabled: false }],
          routing: [manual],
          agentPush: [{ id: "p1", agentId: "a1", newConversation: false }],
        },
        { platform: "chatwoot" },
      ),
    },
  ],
});
