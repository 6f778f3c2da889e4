import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { nameList } from "../../name-list";
import { judgeOutgoing } from "../../outgoing-webhook";
import { defineRule } from "../../rule";

export const eventMissing = defineRule(
  {
    id: "webhook/event-missing",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "缺少的事件不会送达，且没有任何提示。",
      en: "The missing events never arrive, and nothing says so.",
    },
    title: {
      pass: { zh: "需要的事件均已订阅", en: "Every needed event is subscribed to" },
      fail: { zh: "Webhook 未订阅需要的事件", en: "Webhook lacks a needed event" },
    },
    why: {
      zh: "没有勾选的事件平台不会发送。下游系统看起来运行正常，只是一直收不到这类变化。",
      en: "What is not subscribed to is not sent. The system behind the webhook looks healthy and simply never hears of such changes.",
    },
    remediation: {
      zh: "在 Webhook 设置中勾选所需事件。",
      en: "Subscribe to the events in the webhook's settings.",
    },
    message: {
      zh: "Webhook「{subject}」未订阅需要的事件：{events}。",
      en: "Webhook “{subject}” does not subscribe to: {events}.",
    },
    requirements: ["S-19"],
    platforms: ["meiqia", "chatwoot"],
    needs: { webhooks: "any" },
    where: { meiqia: MEIQIA_SCREENS.webhook },
  },
  ({ each, platform }) =>
    each("webhooks", (webhook) =>
      judgeOutgoing(webhook, () =>
        judge(webhook, ["events", "neededEvents"], ({ events, neededEvents }) => {
          const wanted = neededEvents.filter(
            (event) => platform !== "meiqia" || MEIQIA_EVENTS.includes(event),
          );
          if (wanted.length === 0) return "skip";
          const missing = wanted.filter((event) => !events.includes(event));
          return missing.length > 0 ? { fail: { events: nameList(missing, "项") } } : "pass";
        }),
      ),
    ),
);

/** All that Meiqia sends. It has no event for a new message, so its absence is no fault of the webhook. */
const MEIQIA_EVENTS: readonly string[] = [
  "conversation.closed",
  "conversation.updated",
  "client.created",
  "client.updated",
  "client.deleted",
];
