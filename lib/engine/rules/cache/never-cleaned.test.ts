import type { CachePolicy } from "../../sections/devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { neverCleaned } from "./never-cleaned";

const caches = (change: Partial<CachePolicy>, basis: "declared" | "observed" = "declared") =>
  buildTeam(
    { cachePolicies: [{ id: "k1", name: "客服端缓存", covers: ["messages"], ...change }] },
    { ledger: { cachePolicies: { basis } } },
  );
const never = unreadable("not-collected");

testRule(neverCleaned, {
  fails: [
    { name: "two months ago", snapshot: caches({ lastCleanedAt: "2026-01-01T00:00:00Z" }), subjects: ["k1"] },
    { name: "no date was declared", snapshot: caches({ lastCleanedAt: never }), subjects: ["k1"] },
  ],
  passes: [{ name: "last week", snapshot: caches({ lastCleanedAt: "2026-02-25T00:00:00Z" }) }],
  unknown: [
    { name: "the platform does not tell", snapshot: caches({ lastCleanedAt: never }, "observed") },
    { name: "unreadable", snapshot: caches({ lastCleanedAt: unreadable("redacted") }) },
    { name: "caches not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "a cache that needs no cleaning", snapshot: caches({ lastCleanedAt: absent }) },
    { name: "static files", snapshot: caches({ covers: ["assets"], lastCleanedAt: never }) },
  ],
});
