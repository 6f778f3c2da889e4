import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import { whileOn } from "../../while-on";

export const responseServerError = defineRule(
  {
    id: "integration/response-server-error",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "对方系统故障，期间的消息与数据无法交换。",
      en: "The other system is failing, and nothing can be exchanged meanwhile.",
    },
    title: {
      pass: { zh: "集成对接的系统均正常应答", en: "Every connected system answers properly" },
      fail: { zh: "对方系统返回 5xx", en: "The other system answers 5xx" },
    },
    why: {
      zh: "5xx 表示对方服务器出错或过载，请求本身没有问题。应联系对方确认恢复时间，并准备补拉。",
      en: "5xx means the other server fails or is overloaded; the request itself is fine. Ask when it will be back and be ready to fetch what was missed.",
    },
    remediation: {
      zh: "联系对方报修，稍后重试并补拉数据。",
      en: "Report it, retry later and fetch what was missed.",
    },
    message: {
      zh: "集成「{subject}」最近一次调用返回 {status}，对方系统故障。",
      en: "The newest call of integration “{subject}” was answered with {status}: the other system is failing.",
    },
    requirements: ["S-23"],
    platforms: "any",
    needs: { integrations: "any" },
    where: { meiqia: MEIQIA_SCREENS.extensions },
  },
  ({ each }) =>
    each("integrations", (integration) =>
      whileOn(integration, () =>
        judge(integration, ["lastStatus"], ({ lastStatus: status }) =>
          status >= 500 && status < 600 ? { fail: { status } } : "pass",
        ),
      ),
    ),
);
