import { withReception } from "../../testing/build-reception";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { noEvents } from "./no-events";

const quiet = { conversations: 0, usualConversations: 120 };

testRule(noEvents, {
  fails: [
    { name: "nothing where 120 are usual", snapshot: withReception(quiet), subjects: ["c1"] },
    {
      name: "the newest of two weeks counts",
      snapshot: withReception([{ ...quiet, conversations: 118, to: "2026-02-23T00:00:00Z" }, quiet]),
      subjects: ["c1"],
    },
  ],
  passes: [
    { name: "fewer than usual", snapshot: withReception({ ...quiet, conversations: 3 }) },
    {
      name: "an older week was quiet",
      snapshot: withReception([
        { ...quiet, to: "2026-02-23T00:00:00Z" },
        { ...quiet, conversations: 118 },
      ]),
    },
  ],
  unknown: [
    {
      name: "conversations not counted",
      snapshot: withReception({ ...quiet, conversations: unreadable("not-offered") }),
    },
    { name: "log not collected", snapshot: buildTeam() },
    { name: "channels not collected", snapshot: withReception(quiet, { team: { channels: undefined } }) },
    {
      name: "the channel may be switched off",
      snapshot: withReception(quiet, {
        team: { channels: [{ id: "c1", name: "官网", enabled: unreadable("not-offered") }] },
      }),
    },
  ],
  silent: [
    { name: "no history yet", snapshot: withReception({ ...quiet, usualConversations: absent }) },
    { name: "a channel that is rarely used", snapshot: withReception({ ...quiet, usualConversations: 2 }) },
    {
      name: "an agent on leave",
      snapshot: withReception({ ...quiet, subject: { kind: "agent", id: "a1" } }),
    },
    {
      name: "the channel is switched off",
      snapshot: withReception(quiet, { team: { channels: [{ id: "c1", name: "官网", enabled: false }] } }),
    },
    {
      name: "the channel is gone",
      snapshot: withReception({ ...quiet, subject: { kind: "channel", id: "old" } }),
    },
  ],
});
