import { judge, skip, unknown } from "../../judge";
import { defineRule } from "../../rule";
import type { Text } from "../../text";
import { isUnreadable, known } from "../../value";

export const webhookDisabled = defineRule(
  {
    id: "webhook/disabled",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "依赖该 Webhook 的系统收不到任何事件。",
      en: "The systems behind it get no events at all.",
    },
    title: {
      pass: { zh: "需要的 Webhook 均已启用", en: "Every webhook that is needed is on" },
      fail: { zh: "需要的 Webhook 已停用", en: "A needed webhook is switched off" },
    },
    why: {
      zh: "Webhook 停用后平台不再发送事件，依赖它同步消息或分配客服的系统会直接中断，且不会收到任何错误。",
      en: "With the webhook off, the platform sends nothing. Systems that take messages or assignments from it stop without an error.",
    },
    remediation: { zh: "启用该 Webhook。", en: "Enable the webhook." },
    message: {
      zh: "Webhook「{subject}」已停用，但仍有系统或渠道依赖它。",
      en: "Webhook “{subject}” is switched off while something depends on it.",
    },
    requirements: ["S-19"],
    platforms: ["livehelperchat", "intercom"],
    needs: { webhooks: "any" },
  },
  ({ each }) =>
    each("webhooks", (webhook) => {
      if (known(webhook.direction) === "incoming") return skip;
      const needed = [webhook.neededEvents, webhook.channelIds].some(
        (list) => (known(list)?.length ?? 0) > 0,
      );
      return judge(webhook, ["enabled"], ({ enabled }) => {
        if (enabled) return "pass";
        if (needed) return "fail";
        return isUnreadable(webhook.neededEvents) || isUnreadable(webhook.channelIds)
          ? unknown(["enabled", "neededEvents"], NEED_UNKNOWN)
          : "skip";
      });
    }),
);

const NEED_UNKNOWN: Text = {
  zh: "Webhook 已停用，但未登记是否仍有系统需要它",
  en: "It is switched off, and whether anything needs it is not on record",
};
