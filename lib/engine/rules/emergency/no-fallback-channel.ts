import { fail, pass } from "../../judge";
import { defineRule } from "../../rule";

export const noFallbackChannel = defineRule(
  {
    id: "emergency/no-fallback-channel",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "平时不影响接待；平台故障时顾客将无处可去。",
      en: "Reception works today; when the platform fails, customers have nowhere to go.",
    },
    title: {
      pass: { zh: "已登记备用渠道", en: "A fallback channel is on record" },
      fail: { zh: "没有备用渠道", en: "No fallback channel" },
    },
    why: {
      zh: "客服系统宕机时，需要立即让邮件、电话或其他即时通讯接替。事先没有登记和测试过的渠道，临时很难启用。",
      en: "When the platform is down, e-mail, telephone or another messenger has to take over at once. A channel that nobody prepared is hard to start in a hurry.",
    },
    remediation: {
      zh: "登记至少一个备用渠道（邮件、电话或其他即时通讯）并测试。",
      en: "Declare e-mail, telephone or another messenger, and test it.",
    },
    message: {
      zh: "「{subject}」没有登记任何备用渠道。",
      en: "No fallback channel is on record for “{subject}”.",
    },
    requirements: ["S-33"],
    platforms: "any",
    needs: { fallbacks: "complete" },
  },
  ({ rows, whole }) => whole(rows("fallbacks").length > 0 ? pass : fail([])),
);
