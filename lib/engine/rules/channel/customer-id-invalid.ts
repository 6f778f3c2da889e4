import { judgeInUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { defineRule } from "../../rule";
import { worstOf } from "../../worst-outcome";

export const customerIdInvalid = defineRule(
  {
    id: "channel/customer-id-invalid",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "插件可能无法启动；多人共用标识时，顾客还会看到别人的对话。",
      en: "The plug-in may not start, and customers who share an id see each other's conversations.",
    },
    title: {
      pass: { zh: "传入的顾客标识有效", en: "Customer ids that sites pass are valid" },
      fail: { zh: "传入的顾客标识无效", en: "Customer id passed by the site is not valid" },
    },
    why: {
      zh: "网站或 App 传入的顾客标识必须为 6 到 32 个字符，并且每位顾客一个。过短、过长或共用都会让启动失败或对话混在一起。",
      en: "The customer id that a site or app passes has to be 6 to 32 characters, one per customer. Shorter, longer or shared ids make the start fail or mix conversations.",
    },
    remediation: {
      zh: "为每位顾客传入唯一、稳定、长度 6 到 32 的标识。",
      en: "Pass one stable id of 6 to 32 characters per customer.",
    },
    message: {
      zh: "渠道「{subject}」传入的顾客标识无效：{problem}。",
      en: "Channel “{subject}” passes customer ids that are not valid: {problem}.",
    },
    requirements: ["S-22"],
    platforms: ["meiqia"],
    needs: { channels: "any" },
  },
  ({ each }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () =>
        worstOf([
          judge(channel, ["customerIdLength"], ({ customerIdLength: length }) =>
            length >= 6 && length <= 32
              ? "pass"
              : { fail: { problem: { zh: `长度为 ${length} 个字符`, en: `${length} characters long` } } },
          ),
          judge(channel, ["customerIdShared"], ({ customerIdShared }) =>
            customerIdShared
              ? { fail: { problem: { zh: "多位顾客共用一个标识", en: "several customers share one" } } }
              : "pass",
          ),
        ]),
      ),
    ),
);
