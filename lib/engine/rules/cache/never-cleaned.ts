import { judgeLastDone } from "../../last-done";
import { judgeLiveCaches } from "../../live-caches";
import { defineRule } from "../../rule";

export const neverCleaned = defineRule(
  {
    id: "cache/never-cleaned",
    version: 1,
    severity: "info",
    severityReason: { zh: "缓存会逐渐堆积，影响速度。", en: "The cache builds up and slows things down." },
    title: {
      pass: { zh: "缓存均按计划清理", en: "Caches are cleaned as planned" },
      fail: { zh: "缓存长期未清理", en: "Cache not cleaned for long" },
    },
    why: {
      zh: "历史数据堆积会拖慢读取，也增加缓存损坏的机会。定期清理后，新消息的显示更及时。",
      en: "Piled-up history slows reading and makes damage more likely. Regular cleaning keeps new messages prompt.",
    },
    remediation: {
      zh: "制定定期清理计划，清理后登记日期。",
      en: "Plan regular cleaning and record the date.",
    },
    message: {
      zh: "缓存「{subject}」上次清理：{last}（策略要求每 {limit} 天一次）。",
      en: "Cache “{subject}” was last cleaned: {last} (the policy asks for every {limit} days).",
    },
    requirements: ["S-10", "S-12"],
    platforms: "any",
    needs: { cachePolicies: "any" },
  },
  (context) =>
    judgeLiveCaches(context, (cache) =>
      judgeLastDone(cache, "lastCleanedAt", {
        ledger: context.ledger("cachePolicies"),
        everyDays: context.policy.cacheCleanDays,
        at: context.at,
      }),
    ),
);
