import { judge } from "../../judge";
import { judgeReception, RECEPTION_NEEDS } from "../../judge-reception";
import { defineRule } from "../../rule";

export const replyWindowClosed = defineRule(
  {
    id: "channel/reply-window-closed",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "只影响顾客侧：消息已经接收，但我们的回复没有送达。",
      en: "Customer side only: the messages arrived, but our replies did not reach the customers.",
    },
    title: {
      pass: { zh: "回复均在允许的时限内", en: "Replies were sent while they were allowed" },
      fail: { zh: "回复超过时限，没有送达", en: "Replies came too late to be delivered" },
    },
    why: {
      zh: "微信等渠道只允许在顾客最后一条消息之后的一段时间内回复。超过时限，平台拒绝发送，客服却以为已经答复。",
      en: "Providers such as WeChat allow a reply only for some time after the customer's last message. Later ones are refused while the agent believes the customer was answered.",
    },
    remediation: {
      zh: "在允许的时限内回复；过时的改用其他方式联系。",
      en: "Answer inside the window, and reach the others another way.",
    },
    message: {
      zh: "「{subject}」有 {count} 条回复因超过时限没有送达。",
      en: "{count} replies of “{subject}” were refused because the time for answering was over.",
    },
    requirements: ["S-06"],
    platforms: ["wecom-kf", "chatwoot"],
    needs: RECEPTION_NEEDS,
  },
  (context) =>
    judgeReception(context, (row) =>
      judge(row, ["lateReplies"], ({ lateReplies: count }) => (count > 0 ? { fail: { count } } : "pass")),
    ),
);
