import type { CachePolicy } from "../../sections/devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { apiCached } from "./api-cached";

const caches = (change: Partial<CachePolicy>) =>
  buildTeam({ cachePolicies: [{ id: "k1", name: "官网反向代理", covers: ["messages"], ...change }] });

testRule(apiCached, {
  fails: [
    {
      name: "API behind a proxy",
      snapshot: caches({ layer: "proxy", covers: ["assets", "api"] }),
      subjects: ["k1"],
    },
    {
      name: "socket in a service worker",
      snapshot: caches({ layer: "service-worker", covers: ["socket"] }),
      subjects: ["k1"],
    },
  ],
  passes: [{ name: "static files only", snapshot: caches({ layer: "cdn", covers: ["assets"] }) }],
  unknown: [
    { name: "unreadable", snapshot: caches({ layer: unreadable("no-permission") }) },
    { name: "caches not collected", snapshot: buildTeam() },
    {
      name: "what it keeps is unreadable",
      snapshot: caches({ layer: "proxy", covers: unreadable("not-collected") }),
    },
  ],
  silent: [
    { name: "the platform's own cache", snapshot: caches({ layer: "platform", covers: ["api"] }) },
    { name: "the client's own cache", snapshot: caches({ layer: "client", covers: ["api", "messages"] }) },
  ],
});
