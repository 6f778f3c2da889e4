import { givesContact } from "../../contact-in-text";
import { judge, skip } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

export const autoReplyNoContact = defineRule(
  {
    id: "emergency/auto-reply-no-contact",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "顾客知道出了故障，却不知道还能找谁。",
      en: "Customers learn of the fault and not whom to turn to.",
    },
    title: {
      pass: { zh: "应急自动回复都给出了其他联系方式", en: "Every emergency reply gives another contact" },
      fail: { zh: "应急自动回复没有联系方式", en: "Emergency reply without a contact" },
    },
    why: {
      zh: "只说“请稍后再试”会让顾客反复尝试或直接离开。应急回复应给出电话、邮箱、链接或其他渠道。",
      en: "“Please try again later” makes customers try in vain or leave. The reply should name a telephone number, mailbox, link or another channel.",
    },
    remediation: {
      zh: "在应急自动回复中加入电话、邮箱或链接。",
      en: "Add a telephone number, e-mail address or link to the reply.",
    },
    message: {
      zh: "应急自动回复「{subject}」没有给出其他联系方式。",
      en: "Emergency reply “{subject}” names no other contact.",
    },
    requirements: ["S-36", "S-38"],
    platforms: "any",
    needs: { autoReplies: "any" },
    where: { meiqia: MEIQIA_SCREENS.automaticMessages },
  },
  ({ each }) =>
    each("autoReplies", (reply) =>
      reply.occasion === "emergency"
        ? judge(reply, ["text"], ({ text }) => {
            if (text.trim() === "") return "skip";
            return givesContact(text) ? "pass" : "fail";
          })
        : skip,
    ),
);
