import { judge } from "../../judge";
import { judgeRoutes } from "../../judge-routes";
import { defineRule } from "../../rule";
import { known } from "../../value";

export const distributionLimitLow = defineRule(
  {
    id: "routing/distribution-limit-low",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "客服明明空闲，却因达到频次上限被跳过。",
      en: "Free agents are skipped because their share of the window is used up.",
    },
    title: {
      pass: { zh: "分配频次上限足够", en: "Distribution limits leave room" },
      fail: { zh: "分配频次上限过低", en: "Distribution limit too low" },
    },
    why: {
      zh: "平台限制每名客服在一个时间窗口内分到的对话数。上限过低时，高峰期的对话会无人可分，即使客服手上已经没有对话。",
      en: "The platform limits how many conversations an agent is given per window. With a low limit nobody is left to take them at peak, even people with nothing open.",
    },
    remediation: { zh: "提高分配频次上限。", en: "Raise the distribution limit." },
    message: {
      zh: "渠道「{subject}」的分配频次上限为 {limit}，低于要求的 {minimum}。",
      en: "Channel “{subject}” gives an agent {limit} conversations per window; at least {minimum} are asked for.",
    },
    requirements: ["S-08"],
    platforms: ["chatwoot"],
    needs: { channels: "any", routing: "any" },
  },
  (context) =>
    judgeRoutes(context, (route) => {
      // Where nobody is assigned automatically, the limit never comes into play.
      const unused = known(route.autoAssign) === false || known(route.strategy) === "manual";
      return judge(route, ["distributionLimit"], ({ distributionLimit: limit }) => {
        const minimum = context.policy.distributionMinimum;
        if (unused) return "skip";
        return limit < minimum ? { fail: { limit, minimum } } : "pass";
      });
    }),
);
