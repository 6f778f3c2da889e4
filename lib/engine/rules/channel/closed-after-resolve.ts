import { judgeInUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const closedAfterResolve = defineRule(
  {
    id: "channel/closed-after-resolve",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "回头的顾客无法在原对话里继续留言。",
      en: "A returning customer cannot go on in the old conversation.",
    },
    title: {
      pass: { zh: "对话结束后顾客仍可留言", en: "Customers may write after a conversation is resolved" },
      fail: { zh: "对话结束后不允许顾客继续留言", en: "Customers stopped after a conversation is resolved" },
    },
    why: {
      zh: "对话被标记为已解决后，网页插件会拦住顾客的下一条消息。问题没有真正解决的顾客往往就此离开。",
      en: "Once a conversation is resolved the widget stops the customer’s next message, and those whose problem was not solved leave.",
    },
    remediation: { zh: "允许结束后继续留言。", en: "Allow messages after resolve." },
    message: {
      zh: "渠道「{subject}」在对话结束后不允许顾客继续留言。",
      en: "Channel “{subject}” stops customers from writing after a conversation is resolved.",
    },
    requirements: ["S-02"],
    platforms: ["chatwoot"],
    needs: { channels: "any" },
  },
  ({ each }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () =>
        judge(channel, ["allowAfterResolve"], ({ allowAfterResolve }) =>
          allowAfterResolve ? "pass" : "fail",
        ),
      ),
    ),
);
