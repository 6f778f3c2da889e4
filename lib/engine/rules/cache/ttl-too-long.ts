import { judge } from "../../judge";
import { defineRule } from "../../rule";

/** Message data only: static files may be cached for a year, and settings have a rhythm of their own. */
export const ttlTooLong = defineRule(
  {
    id: "cache/ttl-too-long",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "客服看到的是旧数据，新消息要等缓存过期才出现。",
      en: "Agents see old data; new messages appear only when the cache expires.",
    },
    title: {
      pass: {
        zh: "消息数据的缓存有效期不超过策略上限",
        en: "Message data is cached no longer than the policy allows",
      },
      fail: { zh: "消息数据的缓存有效期过长", en: "Message data is cached too long" },
    },
    why: {
      zh: "消息一旦被缓存，有效期内再次读取得到的都是旧内容。有效期越长，新消息和状态变化出现得越晚。",
      en: "Once cached, message data stays as it was until the lifetime ends. The longer it is, the later new messages and changes of state appear.",
    },
    remediation: {
      zh: "缩短该缓存的过期时间，或不再缓存消息数据。",
      en: "Shorten the expiry, or stop caching message data.",
    },
    message: {
      zh: "缓存「{subject}」保存消息数据 {ttl} 秒，策略上限为 {limit} 秒。",
      en: "Cache “{subject}” keeps message data for {ttl} s; the policy allows {limit} s.",
    },
    requirements: ["S-11"],
    platforms: "any",
    needs: { cachePolicies: "any" },
  },
  ({ each, policy: { messageCacheSeconds: limit } }) =>
    each("cachePolicies", (policy) =>
      judge(policy, ["covers"], ({ covers }) =>
        covers.includes("messages")
          ? judge(policy, ["ttlSeconds"], ({ ttlSeconds: ttl }) =>
              ttl > limit ? { fail: { ttl, limit } } : "pass",
            )
          : "skip",
      ),
    ),
);
