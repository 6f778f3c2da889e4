import { judgeInUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const identityRequired = defineRule(
  {
    id: "channel/identity-required",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "网站没有签名，平台会拒绝顾客的消息。",
      en: "The site does not sign, so the platform refuses customers’ messages.",
    },
    title: {
      pass: {
        zh: "强制身份校验的渠道都已在网站端签名",
        en: "Every channel that demands identity is signed by its site",
      },
      fail: { zh: "渠道强制身份校验，网站却没有签名", en: "Identity demanded, site does not sign" },
    },
    why: {
      zh: "开启强制身份校验后，平台只接受带有有效签名的顾客。网站端没有计算签名时，所有顾客都会被拒之门外。",
      en: "With the identity check mandatory, the platform accepts signed customers only. If the site makes no signature, everybody is turned away.",
    },
    remediation: { zh: "在网站端签名或关闭强制校验。", en: "Sign on the site, or lift the duty." },
    message: {
      zh: "渠道「{subject}」强制校验顾客身份，但网站没有签名，消息会被拒绝。",
      en: "Channel “{subject}” demands signed customers and its site does not sign; messages are refused.",
    },
    requirements: ["S-21"],
    platforms: ["chatwoot", "intercom"],
    needs: { channels: "any" },
  },
  ({ each }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () =>
        judge(channel, ["identityRequired"], ({ identityRequired }) => {
          if (!identityRequired) return "pass";
          return judge(channel, ["identityRequired", "siteSigns"], ({ siteSigns }) =>
            siteSigns ? "pass" : "fail",
          );
        }),
      ),
    ),
);
