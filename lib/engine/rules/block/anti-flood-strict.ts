import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

export const antiFloodStrict = defineRule(
  {
    id: "block/anti-flood-strict",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "打字快的普通顾客也会被中断。",
      en: "Ordinary customers who type fast are cut off.",
    },
    title: {
      pass: { zh: "对话防刷阈值合理", en: "Anti-flood thresholds leave room for normal typing" },
      fail: { zh: "对话防刷阈值过严", en: "Anti-flood threshold too strict" },
    },
    why: {
      zh: "许多顾客习惯把一句话拆成几条发送。阈值过低时，他们会被当作刷屏而禁言，问题还没说完就断了。",
      en: "Many customers send one sentence in several messages. With a low threshold they count as flooding and are cut off half-way.",
    },
    remediation: { zh: "放宽防刷阈值。", en: "Loosen the threshold." },
    message: {
      zh: "对话防刷的阈值为 {threshold} 条，低于要求的 {minimum} 条。",
      en: "The anti-flood threshold is {threshold} messages; at least {minimum} are asked for.",
    },
    requirements: ["S-03"],
    platforms: ["meiqia"],
    needs: { blocks: "any" },
    where: { meiqia: MEIQIA_SCREENS.antiFlood },
  },
  ({ each, policy }) =>
    each("blocks", (block) =>
      judge(block, ["kind"], ({ kind }) => {
        if (kind !== "anti-flood") return "skip";
        return judge(block, ["threshold"], ({ threshold }) =>
          threshold < policy.antiFloodMinimum
            ? { fail: { threshold, minimum: policy.antiFloodMinimum } }
            : "pass",
        );
      }),
    ),
);
