import { judge } from "../../judge";
import { judgeReception, RECEPTION_NEEDS } from "../../judge-reception";
import { defineRule } from "../../rule";

export const unanswered = defineRule(
  {
    id: "log/unanswered",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "消息已经到达，但这些顾客没有得到任何回复。",
      en: "The messages arrived, and these customers never heard back.",
    },
    title: {
      pass: { zh: "已结束的对话都有客服回复", en: "Every closed conversation was answered" },
      fail: { zh: "有对话结束时客服没有说过话", en: "Conversations closed without an agent's message" },
    },
    why: {
      zh: "对话已结束，而客服一条消息也没有发。顾客开了口，没有人理会：可能没有提醒，也可能分给了不在的人。",
      en: "The conversation was closed without one message of an agent. The customer spoke and nobody did, perhaps because nobody was told or because it was given to somebody who was not there.",
    },
    remediation: {
      zh: "回访这些顾客，并检查该时段的提醒与分配。",
      en: "Contact these customers, and check who was told and who was assigned at the time.",
    },
    message: {
      zh: "「{subject}」最近有 {count} 个对话结束时没有客服回复。",
      en: "“{subject}” closed {count} conversations lately without an answer.",
    },
    requirements: ["S-16"],
    platforms: ["meiqia", "chatwoot"],
    needs: RECEPTION_NEEDS,
  },
  (context) =>
    judgeReception(context, (row) =>
      judge(row, ["unanswered"], ({ unanswered: count }) => (count > 0 ? { fail: { count } } : "pass")),
    ),
);
