import type { Block } from "../../sections/devices";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { activeCustomer } from "./active-customer";

const snapshot = (change: Partial<Block>) =>
  buildSnapshot({ blocks: [{ id: "x1", kind: "customer", subject: "u-8812", until: absent, ...change }] });

testRule(activeCustomer, {
  fails: [
    { name: "wrote yesterday", snapshot: snapshot({ lastHitAt: "2026-03-01T02:00:00Z" }), subjects: ["x1"] },
    {
      name: "wrote just now",
      snapshot: snapshot({ kind: "ip", lastHitAt: "2026-03-02T02:00:00Z" }),
      subjects: ["x1"],
    },
  ],
  passes: [{ name: "has not written for a week", snapshot: snapshot({ lastHitAt: "2026-02-23T02:00:00Z" }) }],
  unknown: [
    { name: "last attempt unreadable", snapshot: snapshot({ lastHitAt: unreadable("not-offered") }) },
    { name: "blocks not collected", snapshot: buildSnapshot({}) },
  ],
  silent: [
    {
      name: "the block has ended",
      snapshot: snapshot({ lastHitAt: "2026-03-01T02:00:00Z", until: "2026-03-01T12:00:00Z" }),
    },
    {
      name: "a sensitive word met yesterday",
      snapshot: snapshot({ kind: "keyword", lastHitAt: "2026-03-01T02:00:00Z" }),
    },
    { name: "a platform that records no attempts", snapshot: snapshot({ lastHitAt: absent }) },
  ],
});
