import type { CachePolicy } from "../../sections/devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { statusCached } from "./status-cached";

const platform = "livehelperchat" as const;
const caches = (change: Partial<CachePolicy>) =>
  buildTeam(
    { cachePolicies: [{ id: "k1", name: "状态缓存", layer: "platform", covers: ["status"], ...change }] },
    { platform },
  );

testRule(statusCached, {
  fails: [
    { name: "switched on, lifetime not offered", snapshot: caches({}), subjects: ["k1"] },
    { name: "five minutes", snapshot: caches({ ttlSeconds: 300 }), subjects: ["k1"] },
  ],
  passes: [{ name: "ten seconds", snapshot: caches({ ttlSeconds: 10 }) }],
  unknown: [
    { name: "what it keeps is unreadable", snapshot: caches({ covers: unreadable("no-permission") }) },
    { name: "caches not collected", snapshot: buildTeam({}, { platform }) },
  ],
  silent: [
    { name: "it keeps something else", snapshot: caches({ covers: ["assets"] }) },
    { name: "another layer", snapshot: caches({ layer: "cdn", ttlSeconds: 300 }) },
  ],
});
