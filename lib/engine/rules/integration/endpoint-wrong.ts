import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import type { Text } from "../../text";
import { whileOn } from "../../while-on";

export const endpointWrong = defineRule(
  {
    id: "integration/endpoint-wrong",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "请求没有到达正确的接口，等于没有发送。",
      en: "Calls do not reach the interface and might as well not be made.",
    },
    title: {
      pass: { zh: "集成调用的接口地址均正确", en: "Every integration calls an existing endpoint" },
      fail: { zh: "接口地址或方法不正确", en: "Wrong endpoint or method" },
    },
    why: {
      zh: "404 表示路径不存在，405 表示请求方法不对，重定向通常会丢弃请求内容。接口升级、域名变更或少写一段路径都会如此。",
      en: "404 means the path does not exist, 405 the wrong method, and a redirect mostly drops the body. An upgrade, a new domain or a missing part of the path all look like this.",
    },
    remediation: {
      zh: "按对方文档修正接口地址与请求方法。",
      en: "Correct path and method by the other side's documentation.",
    },
    message: {
      zh: "集成「{subject}」最近一次调用返回 {status}：{meaning}。",
      en: "The newest call of integration “{subject}” was answered with {status}: {meaning}.",
    },
    requirements: ["S-22"],
    platforms: "any",
    needs: { integrations: "any" },
    where: { meiqia: MEIQIA_SCREENS.extensions },
  },
  ({ each }) =>
    each("integrations", (integration) =>
      whileOn(integration, () =>
        judge(integration, ["lastStatus"], ({ lastStatus: status }) => {
          const meaning = status >= 300 && status < 400 ? MOVED : MEANINGS[status];
          return meaning ? { fail: { status, meaning } } : "pass";
        }),
      ),
    ),
);

const MOVED: Text = { zh: "地址已被重定向", en: "the address redirects" };
const MEANINGS: Record<number, Text> = {
  404: { zh: "地址不存在", en: "no such address" },
  405: { zh: "请求方法不正确", en: "wrong method" },
};
