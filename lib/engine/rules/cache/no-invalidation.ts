import { judge, pass } from "../../judge";
import { judgeLiveCaches } from "../../live-caches";
import { defineRule } from "../../rule";
import { known } from "../../value";

/** A cache that expires within the time allowed for messages needs no invalidation. */
export const noInvalidation = defineRule(
  {
    id: "cache/no-invalidation",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "修改设置后要等缓存过期才生效。",
      en: "Changed settings take effect only when the cache expires.",
    },
    title: {
      pass: { zh: "缓存可在变更时失效，或有效期很短", en: "Caches are invalidated on change or expire soon" },
      fail: { zh: "缓存没有失效机制", en: "Cache without invalidation" },
    },
    why: {
      zh: "修改客服、路由或服务时间后，如果缓存不能主动失效，各端会继续使用旧设置，消息可能仍按旧规则分配。",
      en: "After agents, routing or hours are changed, a cache that cannot be invalidated keeps serving the old settings, and messages follow the old rules.",
    },
    remediation: {
      zh: "为该缓存配置变更时的失效策略，或缩短有效期。",
      en: "Define invalidation on change, or shorten the lifetime.",
    },
    message: {
      zh: "缓存「{subject}」没有失效机制，变更要等过期后才生效。",
      en: "Cache “{subject}” cannot be invalidated; changes wait for it to expire.",
    },
    requirements: ["S-11"],
    platforms: "any",
    needs: { cachePolicies: "any" },
  },
  (context) =>
    judgeLiveCaches(context, (cache) =>
      (known(cache.ttlSeconds) ?? Infinity) <= context.policy.messageCacheSeconds
        ? pass
        : judge(cache, ["invalidation"], ({ invalidation }) => (invalidation ? "pass" : "fail")),
    ),
);
