import { withReception } from "../../testing/build-reception";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { duplicates } from "./duplicates";

testRule(duplicates, {
  fails: [
    { name: "two messages twice", snapshot: withReception({ duplicates: 2 }), subjects: ["c1"] },
    {
      name: "counted for an agent",
      snapshot: withReception({ subject: { kind: "agent", id: "a1" }, duplicates: 1 }),
      subjects: ["a1"],
    },
  ],
  passes: [{ name: "none", snapshot: withReception({ duplicates: 0 }) }],
  unknown: [
    { name: "not counted", snapshot: withReception({ duplicates: unreadable("not-collected") }) },
    { name: "log not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "a platform without message ids", snapshot: withReception({}) },
    {
      name: "an agent who left",
      snapshot: withReception(
        { subject: { kind: "agent", id: "a1" }, duplicates: 1 },
        { team: { agents: [{ id: "a1", name: "李娜", state: "disabled" }] } },
      ),
    },
  ],
});
