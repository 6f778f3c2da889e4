import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const latencyHigh = defineRule(
  {
    id: "network/latency-high",
    version: 1,
    severity: "degraded",
    severityReason: { zh: "消息能到，但收发都慢。", en: "Messages arrive, but slowly in both directions." },
    title: {
      pass: { zh: "到平台的延迟在要求之内", en: "The way to the platform is fast enough" },
      fail: { zh: "到平台的延迟过高", en: "The way to the platform is slow" },
    },
    why: {
      zh: "一次往返的时间超过要求。每个操作都要等几次往返，客服打开对话、发送消息都会明显变慢。",
      en: "One round trip takes longer than the policy allows. Every action needs several, so opening and answering become noticeably slow.",
    },
    remediation: { zh: "排查链路，或换用更近的接入区域。", en: "Check the path, or use a nearer region." },
    message: {
      zh: "「{subject}」的往返延迟为 {latency} 毫秒，要求不超过 {limit} 毫秒。",
      en: "A round trip of “{subject}” takes {latency} ms; the policy asks for {limit} ms.",
    },
    requirements: ["S-06", "S-09"],
    platforms: "any",
    needs: { probes: "any" },
  },
  ({ each, policy: { networkLatencyMs: limit } }) =>
    each("probes", (probe) =>
      judge(probe, ["latencyMs"], ({ latencyMs }) =>
        latencyMs > limit ? { fail: { latency: Math.round(latencyMs), limit } } : "pass",
      ),
    ),
);
