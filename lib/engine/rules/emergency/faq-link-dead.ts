import { fail, judge, skip } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import type { Text } from "../../text";
import { isAbsent } from "../../value";
import { ADDRESS_PROBLEMS, addressProblem } from "../../web-address";

export const faqLinkDead = defineRule(
  {
    id: "emergency/faq-link-dead",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "顾客无法自助，故障期间咨询量更大。",
      en: "Customers cannot help themselves, and the load grows.",
    },
    title: {
      pass: { zh: "应急自动回复的 FAQ 链接可用", en: "The FAQ link of every emergency reply answers" },
      fail: {
        zh: "应急自动回复的 FAQ 链接缺失或失效",
        en: "FAQ link of an emergency reply is missing or dead",
      },
    },
    why: {
      zh: "常见问题页能在故障期间分流大部分咨询。链接缺失或打不开时，这些顾客只能等待。",
      en: "A page of frequent questions takes most of the load during a fault. Without a working link those customers can only wait.",
    },
    remediation: { zh: "补上或修正 FAQ 链接。", en: "Add or correct the link." },
    message: {
      zh: "应急自动回复「{subject}」的 FAQ 链接不可用：{problem}。",
      en: "The FAQ link of emergency reply “{subject}” does not work: {problem}.",
    },
    requirements: ["S-37"],
    platforms: "any",
    needs: { autoReplies: "any" },
    where: { meiqia: MEIQIA_SCREENS.automaticMessages },
  },
  ({ each }) =>
    each("autoReplies", (reply) => {
      if (reply.occasion !== "emergency") return skip;
      if (isAbsent(reply.faqUrl)) return fail(["faqUrl"], { problem: MISSING });
      return judge(reply, ["faqUrl"], ({ faqUrl }) => {
        const problem = addressProblem(faqUrl);
        if (problem === "empty") return { fail: { problem: MISSING } };
        if (problem) return { fail: { problem: ADDRESS_PROBLEMS[problem] } };
        return judge(reply, ["faqStatus"], ({ faqStatus }) =>
          faqStatus >= 200 && faqStatus < 400 ? "pass" : { fail: { problem: answered(faqStatus) } },
        );
      });
    }),
);

const MISSING: Text = { zh: "没有链接", en: "there is none" };
const answered = (status: number): Text => ({ zh: `页面返回 ${status}`, en: `the page answers ${status}` });
