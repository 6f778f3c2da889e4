import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const outage = defineRule(
  {
    id: "platform/outage",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "平台自身出错，所有渠道都可能收不到消息。",
      en: "The platform itself fails, and every channel may be cut off.",
    },
    title: {
      pass: { zh: "平台没有反复报错", en: "The platform does not keep failing" },
      fail: { zh: "平台反复报错或超时", en: "The platform keeps failing" },
    },
    why: {
      zh: "多次调用返回 5xx 或超时，而网络是通的：故障在平台一侧，自己的配置改不好它。",
      en: "Several calls ended in 5xx or a time-out although the network works. The fault is upstream, and no setting of ours mends it.",
    },
    remediation: {
      zh: "启用备用渠道与自动回复，并向厂商报修。",
      en: "Start the fallback channel and the auto-reply, and report it to the vendor.",
    },
    message: {
      zh: "「{subject}」有 {errors} 次调用遇到平台报错或超时。",
      en: "{errors} calls of “{subject}” met an error or a time-out of the platform.",
    },
    requirements: ["S-07", "S-23"],
    platforms: "any",
    needs: { probes: "any" },
  },
  ({ each }) =>
    each("probes", (probe) =>
      judge(probe, ["serverErrors"], ({ serverErrors: errors }) =>
        errors >= SEVERAL ? { fail: { errors } } : "pass",
      ),
    ),
);

/** A single 5xx happens on every platform; an outage answers so again. */
const SEVERAL = 2;
