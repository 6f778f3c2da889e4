import { judge } from "../../judge";
import { defineRule } from "../../rule";
import { daysSince } from "../../time";

export const subscriptionExpired = defineRule(
  {
    id: "credential/subscription-expired",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "套餐结束后，坐席与接口随时会被平台停用。",
      en: "With the package ended the platform may stop seats and calls at any moment.",
    },
    title: {
      pass: { zh: "套餐均在有效期内", en: "Every subscription is running" },
      fail: { zh: "套餐已到期", en: "Subscription has ended" },
    },
    why: {
      zh: "套餐或版本到期后，接口返回错误，坐席进不了工作台。现象像密钥失效，查密钥查不出原因。",
      en: "Once a package or edition has ended, calls fail and agents cannot enter the workbench. It looks like a dead key, and looking at keys does not explain it.",
    },
    remediation: { zh: "续费套餐。", en: "Renew the subscription." },
    message: {
      zh: "套餐「{subject}」已于 {days} 天前到期。",
      en: "Subscription “{subject}” ended {days} days ago.",
    },
    requirements: ["S-21"],
    platforms: ["tencent-desk", "intercom"],
    needs: { subscriptions: "any" },
  },
  ({ each, at }) =>
    each("subscriptions", (plan) =>
      judge(plan, ["endsAt"], ({ endsAt }) => {
        const days = daysSince(endsAt, at);
        return days > 0 ? { fail: { days: Math.floor(days) } } : "pass";
      }),
    ),
);
