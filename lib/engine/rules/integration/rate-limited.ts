import { judge } from "../../judge";
import { defineRule } from "../../rule";
import { whileOn } from "../../while-on";
import { worstOf } from "../../worst-outcome";

export const rateLimited = defineRule(
  {
    id: "integration/rate-limited",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "超出频率的调用被拒绝，数据会有缺口。",
      en: "Calls beyond the limit are refused and leave gaps.",
    },
    title: {
      pass: { zh: "集成的调用频率在限制之内", en: "Every integration stays within its rate" },
      fail: { zh: "调用频率超限", en: "Too many calls" },
    },
    why: {
      zh: "平台对调用频率有上限，超出后会在一段时间内拒绝请求。高峰时段最容易触发，缺口不会自动补上。",
      en: "Platforms limit how often they may be called and refuse further calls for a while. It happens at peak hours, and gaps do not fill by themselves.",
    },
    remediation: {
      zh: "降低调用频率，错峰拉取，并在被限后按提示等待。",
      en: "Call less often, spread the calls, and wait as told after a refusal.",
    },
    message: {
      zh: "集成「{subject}」的调用被限频：{answer}。",
      en: "The calls of integration “{subject}” are limited: {answer}.",
    },
    requirements: ["S-08", "S-23"],
    platforms: ["tencent-desk", "wecom-kf", "chatwoot", "intercom"],
    needs: { integrations: "any" },
  },
  ({ each }) =>
    each("integrations", (integration) =>
      whileOn(integration, () =>
        worstOf([
          judge(integration, ["lastStatus"], ({ lastStatus }) =>
            lastStatus === 429 ? { fail: { answer: "HTTP 429" } } : "pass",
          ),
          judge(integration, ["bodyError"], ({ bodyError }) =>
            LIMIT_CODES.test(bodyError) ? { fail: { answer: bodyError } } : "pass",
          ),
        ]),
      ),
    ),
);

/** Tencent Desk 141009 and 60007, WeCom 45009: all of them in the body of a 200 answer. */
const LIMIT_CODES = /\b(141009|60007|45009)\b/;
