import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import { whileOn } from "../../while-on";

export const formatWrong = defineRule(
  {
    id: "integration/format-wrong",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "对方无法解析请求，会全部拒绝。",
      en: "The other side cannot parse the requests and refuses them all.",
    },
    title: {
      pass: { zh: "集成收发的数据格式均正确", en: "Every integration sends well-formed data" },
      fail: { zh: "数据格式不正确", en: "Malformed data" },
    },
    why: {
      zh: "请求体不是合法的 JSON 或 XML，或 Content-Type 与内容不符时，对方会直接拒绝。常见原因是手工拼接字符串或编码错误。",
      en: "A body that is not valid JSON or XML, or a content type that does not match, is refused. Text glued together by hand and wrong encodings are the usual causes.",
    },
    remediation: {
      zh: "修正请求格式与 Content-Type，并用接口测试工具验证。",
      en: "Correct the format and the content type, and check with an API tool.",
    },
    message: {
      zh: "集成「{subject}」的数据格式不正确。",
      en: "The data of integration “{subject}” is malformed.",
    },
    requirements: ["S-22"],
    platforms: "any",
    needs: { integrations: "any" },
    where: { meiqia: MEIQIA_SCREENS.extensions },
  },
  ({ each }) =>
    each("integrations", (integration) =>
      whileOn(integration, () =>
        judge(integration, ["formatValid"], ({ formatValid }) => (formatValid ? "pass" : "fail")),
      ),
    ),
);
