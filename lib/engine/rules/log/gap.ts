import { judge } from "../../judge";
import { judgeReception, RECEPTION_NEEDS } from "../../judge-reception";
import { defineRule } from "../../rule";

export const gap = defineRule(
  {
    id: "log/gap",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "有事件没有送达，其中可能有顾客的消息，平台不会再补发。",
      en: "Events were lost, customers' messages perhaps among them, and the platform does not send them again.",
    },
    title: {
      pass: { zh: "推送事件与对账结果一致", en: "Delivered events match what the platform holds" },
      fail: { zh: "推送事件与对账结果不一致", en: "Delivered events do not match what the platform holds" },
    },
    why: {
      zh: "同一段时间里，回调收到的事件与从平台接口查到的数量不同：一方有遗漏。回调重试次数很少，中断后不对账就会丢消息。",
      en: "For the same stretch the callback received another number of events than the platform's interface shows, so one of them misses some. Callbacks are retried rarely; without comparing, messages are lost after every interruption.",
    },
    remediation: {
      zh: "从平台接口补拉缺少的数据，再查找遗漏的原因。",
      en: "Fetch what is missing from the platform, then find out why it was missed.",
    },
    message: {
      zh: "「{subject}」收到 {delivered} 个推送事件，对账查到 {pulled} 个。",
      en: "“{subject}” was sent {delivered} events, and the platform holds {pulled}.",
    },
    requirements: ["S-17"],
    platforms: ["meiqia", "tencent-desk", "wecom-kf", "chatwoot"],
    needs: RECEPTION_NEEDS,
  },
  (context) =>
    judgeReception(context, (row) =>
      judge(
        row,
        ["eventsDelivered", "eventsPulled"],
        ({ eventsDelivered: delivered, eventsPulled: pulled }) => {
          if (delivered === pulled) return "pass";
          if (delivered < pulled) return { fail: { delivered, pulled } };
          // What came twice explains a surplus of deliveries, and `log/duplicates` speaks about it.
          return judge(row, ["eventsDelivered", "eventsPulled", "duplicates"], ({ duplicates }) =>
            delivered - pulled <= duplicates ? "pass" : { fail: { delivered, pulled } },
          );
        },
      ),
    ),
);
