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

testRule(neverCleaned, {
  fails: [
    { name: "two months ago", snapshot: caches({ lastCleanedAt: "2026-01-01T00:00:00Z" }), subjects: ["k1"] },
    { name: "never", snapshot: caches({ lastCleanedAt: absent }), subjects: ["k1"] },
  ],
  passes: [{ name: "last week", snapshot: caches({ lastCleanedAt: "2026-02-25T00:00:00Z" }) }],
  unknown: [
    { name: "not on record", snapshot: caches({ lastCleanedAt: unreadable("not-collected") }) },
    { name: "caches not collected", snapshot: buildTeam() },
  ],
  silent: [{ name: "static files", snapshot: caches({ covers: ["assets"], lastCleanedAt: absent }) }],
});
