import type { LedgerEntry } from "../../ledger";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { pullStale } from "./pull-stale";

const pulled = (entry: Partial<LedgerEntry> = {}, policy = {}) =>
  buildSnapshot({ agents: [] }, { ledger: { agents: entry }, policy });

testRule(pullStale, {
  fails: [
    { name: "three days ago", snapshot: pulled(), at: "2026-03-05T02:00:00Z", subjects: ["org"] },
    {
      name: "over the organisation's own limit",
      snapshot: pulled({}, { pullStaleHours: 6 }),
      at: "2026-03-02T09:00:00Z",
      subjects: ["org"],
    },
  ],
  passes: [
    { name: "just now", snapshot: pulled() },
    { name: "exactly the limit", snapshot: pulled(), at: "2026-03-04T02:00:00Z" },
  ],
  unknown: [{ name: "dated ahead of the clock", snapshot: pulled(), at: "2026-03-01T02:00:00Z" }],
  silent: [
    {
      name: "everything was typed in",
      snapshot: pulled({ basis: "declared" }),
      at: "2026-03-09T02:00:00Z",
    },
  ],
});
