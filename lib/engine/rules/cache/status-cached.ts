import { fail, judge } from "../../judge";
import { defineRule } from "../../rule";
import { known } from "../../value";

/** That the status is cached at all is the fault; only a lifetime that is known to be short excuses it. */
export const statusCached = defineRule(
  {
    id: "cache/status-cached",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "在线状态不是实时的，顾客可能看到“在线”却无人接待。",
      en: "The online state is old; customers may be told “online” with nobody there.",
    },
    title: {
      pass: { zh: "在线状态不经缓存或很快过期", en: "The online state is live or expires at once" },
      fail: { zh: "平台缓存了在线状态", en: "The platform caches its online state" },
    },
    why: {
      zh: "Live Helper Chat 开启状态缓存后，“是否在线”的回答可能是旧的：客服已经离开，网站仍显示在线，反之亦然。",
      en: "With its status cache on, Live Helper Chat may give an old answer to “is anybody online”: the site shows online after everybody has left, or the reverse.",
    },
    remediation: {
      zh: "缩短或关闭状态缓存（enable_status_cache）。",
      en: "Shorten the status cache or switch it off (enable_status_cache).",
    },
    message: { zh: "「{subject}」缓存了在线状态。", en: "“{subject}” caches the online state." },
    requirements: ["S-11"],
    platforms: ["livehelperchat"],
    needs: { cachePolicies: "any" },
  },
  ({ each, policy }) =>
    each("cachePolicies", (cache) =>
      judge(cache, ["layer", "covers"], ({ layer, covers }) => {
        if (layer !== "platform" || !covers.includes("status")) return "skip";
        const ttl = known(cache.ttlSeconds);
        return ttl !== undefined && ttl <= policy.messageCacheSeconds
          ? "pass"
          : fail(["covers", "ttlSeconds"]);
      }),
    ),
);
