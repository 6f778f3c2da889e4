import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const selfDisabled = defineRule(
  {
    id: "rule/self-disabled",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "原本应由规则分配的对话，现在没有人分配。",
      en: "Conversations that the rule used to route are no longer routed.",
    },
    title: {
      pass: { zh: "没有因出错而停用的自动化规则", en: "No automation rule was switched off by errors" },
      fail: { zh: "自动化规则因出错被停用", en: "Automation rule switched off by errors" },
    },
    why: {
      zh: "规则反复出错后，平台会自动将其停用，不会另行提醒。依赖它的分配和回复也随之消失。",
      en: "After repeated errors the platform switches a rule off without telling anybody, and the routing and replies it made stop with it.",
    },
    remediation: { zh: "修复并重新启用规则。", en: "Repair and enable the rule." },
    message: {
      zh: "自动化规则「{subject}」因反复出错已被平台停用。",
      en: "Automation rule “{subject}” was switched off by the platform after errors.",
    },
    requirements: ["S-02"],
    platforms: ["chatwoot"],
    needs: { automationRules: "any" },
  },
  ({ each }) =>
    each("automationRules", (rule) =>
      judge(rule, ["disabledByErrors"], ({ disabledByErrors }) => {
        if (!disabledByErrors) return "pass";
        return judge(rule, ["disabledByErrors", "active"], ({ active }) => (active ? "pass" : "fail"));
      }),
    ),
);
