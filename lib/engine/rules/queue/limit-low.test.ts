import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { queueLimitLow } from "./limit-low";

const queue = { id: "q1", name: "售前", enabled: true };
const refuses = { semantics: { queue: { limitZero: "refuses" as const } } };

testRule(queueLimitLow, {
  fails: [
    { name: "limit 2", snapshot: buildSnapshot({ queues: [{ ...queue, limit: 2 }] }), subjects: ["q1"] },
    {
      name: "0 where 0 refuses everybody",
      snapshot: buildSnapshot({ queues: [{ ...queue, limit: 0 }] }, refuses),
      subjects: ["q1"],
    },
    {
      name: "below the organisation's own minimum",
      snapshot: buildSnapshot({ queues: [{ ...queue, limit: 19 }] }, { policy: { queueMinimum: 20 } }),
      subjects: ["q1"],
    },
  ],
  passes: [
    { name: "exactly the minimum", snapshot: buildSnapshot({ queues: [{ ...queue, limit: 5 }] }) },
    {
      name: "0 where 0 means no limit",
      snapshot: buildSnapshot({ queues: [{ ...queue, limit: 0 }] }, { platform: "livehelperchat" }),
    },
  ],
  unknown: [
    {
      name: "limit unreadable",
      snapshot: buildSnapshot({ queues: [{ ...queue, limit: unreadable("not-offered") }] }),
    },
    { name: "queues not collected", snapshot: buildSnapshot({}) },
  ],
  silent: [
    {
      name: "the queue is off",
      snapshot: buildSnapshot({ queues: [{ ...queue, enabled: false, limit: 1 }] }),
    },
    { name: "a queue without a limit", snapshot: buildSnapshot({ queues: [{ ...queue, limit: absent }] }) },
  ],
});
