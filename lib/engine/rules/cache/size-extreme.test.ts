import type { CachePolicy } from "../../sections/devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { sizeExtreme } from "./size-extreme";

const caches = (change: Partial<CachePolicy>) =>
  buildTeam({ cachePolicies: [{ id: "k1", name: "官网反向代理", covers: ["messages"], ...change }] });

testRule(sizeExtreme, {
  fails: [
    { name: "too small", snapshot: caches({ sizeMb: 1 }), subjects: ["k1"] },
    { name: "too large", snapshot: caches({ sizeMb: 8192 }), subjects: ["k1"] },
  ],
  passes: [
    { name: "within the range", snapshot: caches({ sizeMb: 256 }) },
    { name: "exactly at the limit", snapshot: caches({ sizeMb: 1024 }) },
  ],
  unknown: [
    { name: "unreadable", snapshot: caches({ sizeMb: unreadable("no-permission") }) },
    { name: "caches not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "a large store of static files", snapshot: caches({ covers: ["assets"], sizeMb: 50_000 }) },
  ],
});
