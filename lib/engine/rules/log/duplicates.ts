import { judge } from "../../judge";
import { judgeReception, RECEPTION_NEEDS } from "../../judge-reception";
import { defineRule } from "../../rule";

export const duplicates = defineRule(
  {
    id: "log/duplicates",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "消息没有丢，但客服会重复处理，统计也会失真。",
      en: "Nothing is lost, but agents answer twice and the numbers are wrong.",
    },
    title: {
      pass: { zh: "没有重复接收的消息", en: "No message was received twice" },
      fail: { zh: "同一消息被接收多次", en: "The same message was received more than once" },
    },
    why: {
      zh: "同一消息编号出现多次，通常是回调应答过慢引起重发，或缓存、补拉没有去重。",
      en: "The same message id came more than once. Usually a callback answered too late and was sent again, or a cache or a later pull did not remove what it had.",
    },
    remediation: {
      zh: "按消息编号去重，并让回调先应答、后处理。",
      en: "Keep each message id once, and let the callback answer first and work later.",
    },
    message: {
      zh: "「{subject}」有 {count} 条消息被重复接收。",
      en: "“{subject}” received {count} messages more than once.",
    },
    requirements: ["S-17"],
    platforms: "any",
    needs: RECEPTION_NEEDS,
  },
  (context) =>
    judgeReception(context, (row) =>
      judge(row, ["duplicates"], ({ duplicates: count }) => (count > 0 ? { fail: { count } } : "pass")),
    ),
);
