import type { CachePolicy } from "../../sections/devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { expiredOrCorrupt } from "./expired-or-corrupt";

const caches = (change: Partial<CachePolicy>) =>
  buildTeam({ cachePolicies: [{ id: "k1", name: "官网反向代理", covers: ["messages"], ...change }] });

testRule(expiredOrCorrupt, {
  fails: [
    { name: "corrupt", snapshot: caches({ state: "corrupt" }), subjects: ["k1"] },
    { name: "expired", snapshot: caches({ state: "expired" }), subjects: ["k1"] },
  ],
  passes: [{ name: "in order", snapshot: caches({ state: "ok" }) }],
  unknown: [
    { name: "unreadable", snapshot: caches({ state: unreadable("no-permission") }) },
    { name: "caches not collected", snapshot: buildTeam() },
  ],
  silent: [{ name: "a cache that reports no state", snapshot: caches({}) }],
});
