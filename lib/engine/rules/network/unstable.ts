import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const unstable = defineRule(
  {
    id: "network/unstable",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "连接反复中断，期间客服会掉线，消息延迟到达。",
      en: "The connection keeps breaking; agents drop out and messages come late.",
    },
    title: {
      pass: { zh: "到平台的连接稳定", en: "The connection to the platform is stable" },
      fail: { zh: "到平台的连接频繁中断", en: "The connection to the platform keeps breaking" },
    },
    why: {
      zh: "多次探测中断的比例超过要求。工作台会自动重连，所以客服往往没有察觉，但重连期间的分配和提醒会落空。",
      en: "A larger part of the tests was cut off than the policy allows. The workbench reconnects by itself, so agents rarely notice, but what is assigned or announced meanwhile is missed.",
    },
    remediation: {
      zh: "检查该处的 Wi-Fi、路由器与带宽。",
      en: "Check Wi-Fi, router and bandwidth at that place.",
    },
    message: {
      zh: "「{subject}」的 {attempts} 次探测中有 {drops} 次中断，要求不超过 {limit}%。",
      en: "{drops} of {attempts} tests of “{subject}” were cut off; the policy allows {limit}%.",
    },
    requirements: ["S-01", "S-44"],
    platforms: "any",
    needs: { probes: "any" },
  },
  ({ each, policy: { networkDropPercent: limit } }) =>
    each("probes", (probe) =>
      judge(probe, ["attempts", "drops"], ({ attempts, drops }) => {
        if (attempts === 0) return "skip";
        // One break is an event; a fault is what repeats.
        const repeats = drops > 1 && (drops / attempts) * 100 > limit;
        return repeats ? { fail: { attempts, drops, limit } } : "pass";
      }),
    ),
);
