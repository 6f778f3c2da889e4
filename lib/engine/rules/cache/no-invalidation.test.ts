import type { CachePolicy } from "../../sections/devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { noInvalidation } from "./no-invalidation";

const caches = (change: Partial<CachePolicy>) =>
  buildTeam({ cachePolicies: [{ id: "k1", name: "官网反向代理", covers: ["messages"], ...change }] });

testRule(noInvalidation, {
  fails: [
    { name: "none, no lifetime known", snapshot: caches({ invalidation: false }), subjects: ["k1"] },
    {
      name: "none, an hour's lifetime",
      snapshot: caches({ invalidation: false, ttlSeconds: 3600 }),
      subjects: ["k1"],
    },
  ],
  passes: [{ name: "invalidated on change", snapshot: caches({ invalidation: true }) }],
  unknown: [
    { name: "unreadable", snapshot: caches({ invalidation: unreadable("no-permission") }) },
    { name: "caches not collected", snapshot: buildTeam() },
  ],
  silent: [
    {
      name: "none, but it lives for half a minute",
      snapshot: caches({ invalidation: false, ttlSeconds: 30 }),
    },
    { name: "static files", snapshot: caches({ covers: ["assets"], invalidation: false }) },
  ],
});
