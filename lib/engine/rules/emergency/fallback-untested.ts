import { judgeLastDone } from "../../last-done";
import { defineRule } from "../../rule";

export const fallbackUntested = defineRule(
  {
    id: "emergency/fallback-untested",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "未经测试的渠道，在需要时可能用不了。",
      en: "An untested channel may not work when it is needed.",
    },
    title: {
      pass: { zh: "备用渠道均按期测试", en: "Fallback channels are tested as planned" },
      fail: { zh: "备用渠道长期未测试", en: "Fallback channel not tested for long" },
    },
    why: {
      zh: "号码停机、邮箱无人值守、权限变更都不会提前告知。只有定期测试才知道备用渠道真的有人接。",
      en: "Numbers are cancelled and mailboxes abandoned without notice. Only a regular test shows that somebody answers.",
    },
    remediation: { zh: "测试该备用渠道并登记日期。", en: "Test the channel and record the date." },
    message: {
      zh: "备用渠道「{subject}」上次测试：{last}（策略要求每 {limit} 天一次）。",
      en: "Fallback “{subject}” was last tested: {last} (the policy asks for every {limit} days).",
    },
    requirements: ["S-33"],
    platforms: "any",
    needs: { fallbacks: "any" },
  },
  ({ each, ledger, at, policy: { fallbackTestDays: everyDays } }) => {
    const duty = { ledger: ledger("fallbacks"), everyDays, at };
    return each("fallbacks", (fallback) => judgeLastDone(fallback, "lastTestedAt", duty));
  },
);
