import { judge } from "../../judge";
import { judgeLiveCaches } from "../../live-caches";
import { defineRule } from "../../rule";

export const sizeExtreme = defineRule(
  {
    id: "cache/size-extreme",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "缓存过小会丢弃未读数据，过大会拖慢读取。",
      en: "Too small a cache drops data, too large a one slows reading down.",
    },
    title: {
      pass: { zh: "缓存大小在合理范围内", en: "Cache sizes are sensible" },
      fail: { zh: "缓存大小不合理", en: "Cache size too small or too large" },
    },
    why: {
      zh: "缓存太小时，会话和消息还没读取就被淘汰；太大时会堆积无用数据，读取变慢，损坏时影响的范围也更大。",
      en: "In a small cache, conversations and messages are evicted before anybody reads them; a large one piles up useless data, reads slowly and loses more when it breaks.",
    },
    remediation: {
      zh: "将缓存大小调整到 策略规定的范围 之间。",
      en: "Set a size within the range of the policy.",
    },
    message: {
      zh: "缓存「{subject}」的大小为 {size} MB，合理范围为 {min}–{max} MB。",
      en: "Cache “{subject}” is {size} MB; the sensible range is {min}–{max} MB.",
    },
    requirements: ["S-11"],
    platforms: "any",
    needs: { cachePolicies: "any" },
  },
  (context) =>
    judgeLiveCaches(context, (cache) =>
      judge(cache, ["sizeMb"], ({ sizeMb: size }) => {
        const { cacheMinMb: min, cacheMaxMb: max } = context.policy;
        return size < min || size > max ? { fail: { size, min, max } } : "pass";
      }),
    ),
);
