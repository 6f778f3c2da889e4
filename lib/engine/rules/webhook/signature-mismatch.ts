import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { judgeOutgoing } from "../../outgoing-webhook";
import { defineRule } from "../../rule";

export const signatureMismatch = defineRule(
  {
    id: "webhook/signature-mismatch",
    version: 1,
    severity: "blocker",
    severityReason: { zh: "接收端会拒绝每一个事件。", en: "The receiver refuses every event." },
    title: {
      pass: { zh: "Webhook 签名自检均已通过", en: "Every webhook signature self-test has passed" },
      fail: { zh: "Webhook 签名自检未通过", en: "Webhook signature self-test failed" },
    },
    why: {
      zh: "各平台的签名算法不同：美洽对“原始请求体 + 密钥”做普通 SHA1，不是 HMAC，请求头名称也有两种写法。算法、密钥或对请求体的预处理有误时，合法事件会全部被拒。",
      en: "Platforms sign differently: Meiqia takes a plain SHA1 of raw body + secret, not an HMAC, under either of two header names. A wrong algorithm, secret, or parsed body makes the receiver refuse genuine events.",
    },
    remediation: {
      zh: "按平台的算法，用未解析的原始请求体校验签名。",
      en: "Follow the platform's algorithm and verify over the raw body.",
    },
    message: {
      zh: "Webhook「{subject}」的签名自检未通过。",
      en: "The signature self-test of webhook “{subject}” failed.",
    },
    requirements: ["S-21", "S-22"],
    platforms: ["meiqia", "intercom", "wecom-kf"],
    needs: { webhooks: "any" },
    where: { meiqia: MEIQIA_SCREENS.webhook },
  },
  ({ each }) =>
    each("webhooks", (webhook) =>
      judgeOutgoing(webhook, () =>
        judge(webhook, ["signatureSelfTest"], ({ signatureSelfTest }) =>
          signatureSelfTest === "passed" ? "pass" : "fail",
        ),
      ),
    ),
);
