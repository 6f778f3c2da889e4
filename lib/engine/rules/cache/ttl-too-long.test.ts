import type { CachePolicy } from "../../sections/devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { ttlTooLong } from "./ttl-too-long";

const caches = (change: Partial<CachePolicy>) =>
  buildTeam({ cachePolicies: [{ id: "k1", name: "官网反向代理", covers: ["messages"], ...change }] });

testRule(ttlTooLong, {
  fails: [{ name: "ten minutes", snapshot: caches({ ttlSeconds: 600 }), subjects: ["k1"] }],
  passes: [{ name: "as long as the policy allows", snapshot: caches({ ttlSeconds: 60 }) }],
  unknown: [
    { name: "unreadable", snapshot: caches({ ttlSeconds: unreadable("no-permission") }) },
    { name: "caches not collected", snapshot: buildTeam() },
    {
      name: "what it keeps is unreadable",
      snapshot: caches({ covers: unreadable("not-collected"), ttlSeconds: 9 }),
    },
  ],
  silent: [
    { name: "static files for a year", snapshot: caches({ covers: ["assets"], ttlSeconds: 31_536_000 }) },
    {
      name: "settings, which the mobile SDK keeps for a quarter of an hour",
      snapshot: caches({ covers: ["settings"], ttlSeconds: 900 }),
    },
  ],
});
