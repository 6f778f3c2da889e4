import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { serviceLimitZero } from "./service-limit-zero";

const agent = { id: "a1", name: "李娜", state: "active" as const };

testRule(serviceLimitZero, {
  fails: [
    { name: "limit 0", snapshot: buildSnapshot({ agents: [{ ...agent, capacity: 0 }] }), subjects: ["a1"] },
    {
      name: "limit 0 on a platform without account states",
      snapshot: buildSnapshot({ agents: [{ ...agent, state: absent, capacity: 0 }] }),
      subjects: ["a1"],
    },
  ],
  passes: [{ name: "limit 5", snapshot: buildSnapshot({ agents: [{ ...agent, capacity: 5 }] }) }],
  unknown: [
    {
      name: "limit unreadable",
      snapshot: buildSnapshot({ agents: [{ ...agent, capacity: unreadable("no-permission") }] }),
    },
    { name: "agents not collected", snapshot: buildSnapshot({}) },
  ],
  silent: [
    { name: "a leaver", snapshot: buildSnapshot({ agents: [{ ...agent, state: "disabled", capacity: 0 }] }) },
    {
      name: "0 means unlimited here",
      snapshot: buildSnapshot(
        { agents: [{ ...agent, capacity: 0 }] },
        { semantics: { capacity: { zero: "unlimited" } } },
      ),
    },
  ],
});
