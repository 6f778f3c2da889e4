import { judge } from "../../judge";
import { judgeOutgoing } from "../../outgoing-webhook";
import { defineRule } from "../../rule";

export const webhookSuspended = defineRule(
  {
    id: "webhook/suspended",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "平台已停止发送，修复接收端后也不会自动恢复。",
      en: "The platform has stopped sending and does not resume by itself.",
    },
    title: {
      pass: { zh: "没有 Webhook 被平台暂停", en: "No webhook is suspended by the platform" },
      fail: { zh: "Webhook 已被平台暂停", en: "Webhook suspended by the platform" },
    },
    why: {
      zh: "连续 7 天投递失败后，Intercom 会暂停该 Webhook，直到有人手动恢复。只修复接收端是不够的。",
      en: "After seven days of failures Intercom suspends the webhook until somebody sets it live again. Repairing the receiver is not enough.",
    },
    remediation: {
      zh: "修复接收端后，在开发者后台恢复该 Webhook。",
      en: "Repair the receiver, then set the webhook live again.",
    },
    message: {
      zh: "Webhook「{subject}」因持续失败已被平台暂停。",
      en: "Webhook “{subject}” was suspended after failing for days.",
    },
    requirements: ["S-19"],
    platforms: ["intercom"],
    needs: { webhooks: "any" },
  },
  ({ each }) =>
    each("webhooks", (webhook) =>
      judgeOutgoing(webhook, () =>
        judge(webhook, ["suspended"], ({ suspended }) => (suspended ? "fail" : "pass")),
      ),
    ),
);
