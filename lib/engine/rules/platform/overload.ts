import { judge } from "../../judge";
import { defineRule } from "../../rule";
import { worstOf } from "../../worst-outcome";

/** Without history there is nothing to compare with: `network/latency-high` judges the plain number. */
export const overload = defineRule(
  {
    id: "platform/overload",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "高峰时段消息会延迟，部分请求被拒绝。",
      en: "At peak hours messages are late and some requests refused.",
    },
    title: {
      pass: { zh: "平台没有过载迹象", en: "The platform shows no sign of overload" },
      fail: { zh: "平台过载", en: "The platform is overloaded" },
    },
    why: {
      zh: "平台应答明显慢于平时，或以 429 拒绝请求，说明负载接近上限。这时还没有中断，正是分流的时机。",
      en: "The platform answers much slower than it usually does, or refuses requests with 429: its load is close to the limit. Nothing has stopped yet, which is the moment to spread the load.",
    },
    remediation: {
      zh: "分流负载，降低调用频率；自建平台请扩容。",
      en: "Spread the load and call less often; add capacity where the platform is your own.",
    },
    message: {
      zh: "「{subject}」显示平台过载：{sign}。",
      en: "“{subject}” shows an overloaded platform: {sign}.",
    },
    requirements: ["S-08"],
    platforms: "any",
    needs: { probes: "any" },
  },
  ({ each }) =>
    each("probes", (probe) =>
      worstOf([
        judge(probe, ["limited"], ({ limited }) =>
          limited > 0
            ? { fail: { sign: { zh: `${limited} 次被限频`, en: `${limited} calls refused with 429` } } }
            : "pass",
        ),
        judge(probe, ["usualLatencyMs", "latencyMs"], ({ usualLatencyMs: usual, latencyMs: now }) =>
          now > usual * FAR_SLOWER
            ? {
                fail: {
                  sign: {
                    zh: `延迟 ${Math.round(now)} 毫秒，平时 ${Math.round(usual)} 毫秒`,
                    en: `${Math.round(now)} ms instead of the usual ${Math.round(usual)} ms`,
                  },
                },
              }
            : "pass",
        ),
      ]),
    ),
);

/** Ordinary scatter doubles a round trip now and then; three times the usual is no scatter. */
const FAR_SLOWER = 3;
