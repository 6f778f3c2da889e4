import { judge, skip } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

export const onlyMode = defineRule(
  {
    id: "form/only-mode",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "顾客永远只能填写表单，不会产生任何对话。",
      en: "Customers only ever get the form; no conversation is ever started.",
    },
    title: {
      pass: { zh: "顾客可以发起对话", en: "Customers can start a conversation" },
      fail: { zh: "渠道处于单表单模式", en: "Only the message form is offered" },
    },
    why: {
      zh: "单表单模式下，无论客服是否在线，顾客看到的都只有留言表单，客服工作台不会收到对话。",
      en: "In single-form mode the customer sees nothing but the form, whether agents are online or not, and no conversation reaches them.",
    },
    remediation: { zh: "改用对话模式。", en: "Use conversation mode." },
    message: {
      zh: "留言表单「{subject}」为单表单模式，顾客无法发起对话。",
      en: "Message form “{subject}” is in single-form mode; customers cannot start a conversation.",
    },
    requirements: ["S-02"],
    platforms: ["meiqia"],
    needs: { forms: "any" },
    where: { meiqia: MEIQIA_SCREENS.messageForm },
  },
  ({ each }) =>
    each("forms", (form) => {
      if (form.kind !== "message") return skip;
      return judge(form, ["onlyMode"], (values) => (values.onlyMode ? "fail" : "pass"));
    }),
);
