import { judge } from "../../judge";
import { judgeReception, RECEPTION_NEEDS } from "../../judge-reception";
import { defineRule } from "../../rule";

export const firstResponseSlow = defineRule(
  {
    id: "log/first-response-slow",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "顾客等得太久，许多人在得到答复前已经离开。",
      en: "Customers wait too long, and many leave before they are answered.",
    },
    title: {
      pass: { zh: "首次响应在要求时间内", en: "First answers come in time" },
      fail: { zh: "首次响应过慢", en: "First answers come late" },
    },
    why: {
      zh: "十位顾客中有一位等待首条回复的时间超过要求。常见原因是该时段人手不足，或提醒没有送达。",
      en: "One customer in ten waits for the first answer longer than the policy allows, mostly because too few people are on duty then or because they are not told.",
    },
    remediation: {
      zh: "在该时段增加人手，并检查提醒是否送达。",
      en: "Add people at that hour, and check that they are told.",
    },
    message: {
      zh: "「{subject}」九成顾客的首次响应时间为 {seconds} 秒，要求不超过 {limit} 秒。",
      en: "“{subject}” answers nine of ten customers within {seconds} s; the policy asks for {limit} s.",
    },
    requirements: ["S-06", "S-54"],
    platforms: ["meiqia", "chatwoot", "livehelperchat"],
    needs: RECEPTION_NEEDS,
  },
  (context) =>
    judgeReception(context, (row) =>
      judge(row, ["firstResponseSeconds"], ({ firstResponseSeconds }) => {
        const limit = context.policy.firstResponseSeconds;
        const seconds = Math.round(firstResponseSeconds);
        return firstResponseSeconds > limit ? { fail: { seconds, limit } } : "pass";
      }),
    ),
);
