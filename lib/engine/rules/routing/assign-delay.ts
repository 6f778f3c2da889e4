import { judge } from "../../judge";
import { judgeRoutes } from "../../judge-routes";
import { defineRule } from "../../rule";

export const assignDelay = defineRule(
  {
    id: "routing/assign-delay",
    version: 1,
    severity: "degraded",
    severityReason: { zh: "客服空闲时，顾客也要白白等待。", en: "Customers wait although agents are free." },
    title: {
      pass: { zh: "分配延迟在要求之内", en: "Assignment delays are within the limit" },
      fail: { zh: "分配延迟过长", en: "Assignment delay too long" },
    },
    why: {
      zh: "平台会先等待设定的秒数才分配对话。延迟过长时，顾客常常在分配之前就已离开。",
      en: "The platform waits the set number of seconds before it assigns. With a long delay, customers leave first.",
    },
    remediation: { zh: "缩短分配延迟。", en: "Shorten the delay." },
    message: {
      zh: "渠道「{subject}」的分配延迟为 {seconds} 秒，超过要求的 {limit} 秒。",
      en: "Channel “{subject}” waits {seconds} s before assigning; {limit} s are allowed.",
    },
    requirements: ["S-06"],
    platforms: ["livehelperchat"],
    needs: { channels: "any", routing: "any" },
  },
  (context) =>
    judgeRoutes(context, (route) =>
      judge(route, ["assignDelaySeconds"], ({ assignDelaySeconds: seconds }) => {
        const limit = context.policy.assignDelaySeconds;
        return seconds > limit ? { fail: { seconds, limit } } : "pass";
      }),
    ),
);
