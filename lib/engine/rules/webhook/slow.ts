import { judge } from "../../judge";
import { judgeOutgoing } from "../../outgoing-webhook";
import { defineRule } from "../../rule";

export const webhookSlow = defineRule(
  {
    id: "webhook/slow",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "应答慢会被降低优先级，接近超时的投递会丢失。",
      en: "Slow answers lose priority, and deliveries near the time-out are lost.",
    },
    title: {
      pass: { zh: "Webhook 应答及时", en: "Webhooks answer in time" },
      fail: { zh: "Webhook 应答过慢", en: "Webhook answers too slowly" },
    },
    why: {
      zh: "平台要求接收端尽快应答：超过 500 毫秒可能被降低优先级，超过 5 秒即视为失败。接收端应先应答，再异步处理。",
      en: "Platforms expect a prompt answer: beyond 500 ms deliveries may lose priority, beyond 5 s they fail. A receiver should answer first and work later.",
    },
    remediation: { zh: "先应答，再异步处理事件。", en: "Answer first and work later." },
    message: {
      zh: "Webhook「{subject}」应答用时 {latency} 毫秒，上限为 {limit} 毫秒。",
      en: "Webhook “{subject}” takes {latency} ms to answer; the limit is {limit} ms.",
    },
    requirements: ["S-06"],
    platforms: ["intercom", "chatwoot"],
    needs: { webhooks: "any" },
  },
  ({ each, policy: { webhookSlowMs: limit } }) =>
    each("webhooks", (webhook) =>
      judgeOutgoing(webhook, () =>
        judge(webhook, ["latencyMs"], ({ latencyMs: latency }) =>
          latency > limit ? { fail: { latency, limit } } : "pass",
        ),
      ),
    ),
);
