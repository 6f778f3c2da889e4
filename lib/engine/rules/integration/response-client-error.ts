import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import { isAbsent } from "../../value";
import { whileOn } from "../../while-on";

export const responseClientError = defineRule(
  {
    id: "integration/response-client-error",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "请求被对方拒绝，消息或数据没有送达。",
      en: "The other side refuses the request, and nothing is delivered.",
    },
    title: {
      pass: { zh: "集成的请求均被接受", en: "Every integration's requests are accepted" },
      fail: { zh: "请求被对方拒绝", en: "Requests are refused" },
    },
    why: {
      zh: "4xx 表示问题出在请求本身：参数、权限或凭证不对，重试不会成功。有的平台始终返回 200，错误只写在应答内容里，同样视为被拒绝。",
      en: "4xx means the request itself is wrong (parameters, rights, credential) and trying again does not help. Some platforms always answer 200 and put the error into the body, which counts the same.",
    },
    remediation: { zh: "查看错误码的含义，修正请求。", en: "Read the code and fix the request." },
    message: {
      zh: "集成「{subject}」最近一次请求被拒绝：{answer}。",
      en: "The newest request of integration “{subject}” was refused: {answer}.",
    },
    requirements: ["S-23"],
    platforms: "any",
    needs: { integrations: "any" },
    where: { meiqia: MEIQIA_SCREENS.extensions },
  },
  ({ each }) =>
    each("integrations", (integration) =>
      whileOn(integration, () =>
        judge(integration, ["lastStatus"], ({ lastStatus }) => {
          if (OTHERS.includes(lastStatus)) return "skip";
          if (lastStatus >= 400 && lastStatus < 500) return { fail: { answer: `HTTP ${lastStatus}` } };
          if (lastStatus < 200 || lastStatus >= 300 || isAbsent(integration.bodyError)) return "pass";
          return judge(integration, ["bodyError"], ({ bodyError }) =>
            bodyError.trim() === "" ? "pass" : { fail: { answer: bodyError } },
          );
        }),
      ),
    ),
);

/** Wrong address, wrong method and too many calls have rules of their own. */
const OTHERS: readonly number[] = [404, 405, 429];
