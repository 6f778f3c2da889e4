import { judge } from "../../judge";
import { defineRule } from "../../rule";
import { whileOn } from "../../while-on";

export const modeCollision = defineRule(
  {
    id: "integration/mode-collision",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "接口一律被拒绝，消息进不到该系统。",
      en: "Every call is refused, and no message reaches that system.",
    },
    title: {
      pass: { zh: "微信客服只有一种使用方式", en: "WeCom customer service is used in one way only" },
      fail: { zh: "微信客服的两种使用方式冲突", en: "Two ways of using WeCom customer service collide" },
    },
    why: {
      zh: "同一企业只能在企业微信内或通过接口二选一地使用微信客服。返回 95011 说明已在企业微信内使用，接口因此被拒。",
      en: "A company uses WeCom customer service either inside WeCom or over the interface. The answer 95011 means that it is already used inside WeCom, so calls are refused.",
    },
    remediation: {
      zh: "统一使用方式：停用企业微信内的微信客服，或不再通过接口管理。",
      en: "Use one way: switch it off inside WeCom, or stop managing it over the interface.",
    },
    message: {
      zh: "集成「{subject}」被拒绝：{answer}。",
      en: "Integration “{subject}” is refused: {answer}.",
    },
    requirements: ["S-19"],
    platforms: ["wecom-kf"],
    needs: { integrations: "any" },
  },
  ({ each }) =>
    each("integrations", (integration) =>
      whileOn(integration, () =>
        judge(integration, ["bodyError"], ({ bodyError }) =>
          /\b95011\b/.test(bodyError) ? { fail: { answer: bodyError } } : "pass",
        ),
      ),
    ),
);
