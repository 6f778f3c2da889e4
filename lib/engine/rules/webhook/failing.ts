import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { judgeOutgoing } from "../../outgoing-webhook";
import { defineRule } from "../../rule";
import type { Text } from "../../text";

export const webhookFailing = defineRule(
  {
    id: "webhook/failing",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "失败的事件最多重试一次就会丢弃。",
      en: "A failed event is retried once at most and then lost.",
    },
    title: {
      pass: { zh: "Webhook 最近一次投递成功", en: "The newest delivery of every webhook succeeded" },
      fail: { zh: "Webhook 投递失败", en: "Webhook deliveries fail" },
    },
    why: {
      zh: "接收端没有返回 2xx 时，平台视为投递失败：有的只重试一次，有的不重试，中断期间的事件无法自动补回。",
      en: "Anything but a 2xx answer counts as failed. Some platforms retry once, some never, and what was missed does not come back by itself.",
    },
    remediation: {
      zh: "修复接收端，并从平台接口补拉中断期间的数据。",
      en: "Repair the receiver and fetch what was missed from the platform.",
    },
    message: {
      zh: "Webhook「{subject}」最近一次投递返回 {status}。",
      en: "The newest delivery of webhook “{subject}” was answered with {status}.",
    },
    requirements: ["S-23"],
    platforms: ["meiqia", "chatwoot", "intercom"],
    needs: { webhooks: "any" },
    where: { meiqia: MEIQIA_SCREENS.webhook },
  },
  ({ each }) =>
    each("webhooks", (webhook) =>
      judgeOutgoing(webhook, () =>
        judge(webhook, ["lastStatus"], ({ lastStatus: status }) =>
          status >= 200 && status < 300 ? "pass" : { fail: { status: status === 0 ? NO_ANSWER : status } },
        ),
      ),
    ),
);

const NO_ANSWER: Text = { zh: "无应答", en: "nothing" };
