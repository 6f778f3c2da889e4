import { isOutOfUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { defineRule } from "../../rule";
import { known } from "../../value";

export const incomingDisabled = defineRule(
  {
    id: "webhook/incoming-disabled",
    version: 1,
    severity: "blocker",
    severityReason: { zh: "该渠道的消息全部被拒收。", en: "Every message of the channel is refused." },
    title: {
      pass: { zh: "接入 Webhook 均已启用", en: "Every incoming webhook is on" },
      fail: { zh: "接入 Webhook 已停用", en: "Incoming webhook is switched off" },
    },
    why: {
      zh: "外部渠道通过接入 Webhook 把消息送进来。停用后平台对每条消息都返回“Incoming webhook is disabled!”，顾客的消息进不来。",
      en: "External channels deliver messages through an incoming webhook. While it is off, each one is answered with “Incoming webhook is disabled!” and nothing enters.",
    },
    remediation: { zh: "启用该接入 Webhook。", en: "Enable the incoming webhook." },
    message: {
      zh: "接入 Webhook「{subject}」已停用，消息无法进入。",
      en: "Incoming webhook “{subject}” is switched off, so nothing enters.",
    },
    requirements: ["S-19"],
    platforms: ["livehelperchat"],
    needs: { webhooks: "any", channels: "optional" },
  },
  ({ each, rows }) => {
    const closed = new Set(
      rows("channels")
        .filter(isOutOfUse)
        .map(({ id }) => id),
    );
    return each("webhooks", (webhook) =>
      judge(webhook, ["direction"], ({ direction }) => {
        const channels = known(webhook.channelIds) ?? [];
        const abandoned = channels.length > 0 && channels.every((id) => closed.has(id));
        if (direction !== "incoming" || abandoned) return "skip";
        return judge(webhook, ["enabled"], ({ enabled }) => (enabled ? "pass" : "fail"));
      }),
    );
  },
);
