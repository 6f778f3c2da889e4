import { withReception } from "../../testing/build-reception";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { unanswered } from "./unanswered";

const agent = { kind: "agent" as const, id: "a1" };

testRule(unanswered, {
  fails: [
    { name: "six on a channel", snapshot: withReception({ unanswered: 6 }), subjects: ["c1"] },
    {
      name: "one of one agent",
      snapshot: withReception({ subject: agent, unanswered: 1 }),
      subjects: ["a1"],
    },
  ],
  passes: [{ name: "none", snapshot: withReception({ unanswered: 0 }) }],
  unknown: [
    { name: "not counted", snapshot: withReception({ unanswered: unreadable("not-offered") }) },
    { name: "log not collected", snapshot: buildTeam() },
    {
      name: "agents not collected",
      snapshot: withReception({ subject: agent, unanswered: 1 }, { team: { agents: undefined } }),
    },
  ],
  silent: [
    {
      name: "an agent who left",
      snapshot: withReception(
        { subject: agent, unanswered: 1 },
        { team: { agents: [{ id: "a1", name: "李娜", state: "disabled" }] } },
      ),
    },
    {
      name: "a platform that does not count them",
      snapshot: withReception({ unanswered: 6 }, { platform: "intercom" }),
    },
  ],
});
