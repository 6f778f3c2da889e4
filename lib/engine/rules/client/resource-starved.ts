import { COVER_NEEDS } from "../../cover";
import { judge } from "../../judge";
import { judgeRowsOfStaff } from "../../judge-rows-of-staff";
import { defineRule } from "../../rule";

export const resourceStarved = defineRule(
  {
    id: "client/resource-starved",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "浏览器资源不足，消息可能延迟或丢失。",
      en: "A starved browser delays or loses messages.",
    },
    title: {
      pass: { zh: "使用网页端的设备负载正常", en: "Devices with the web version have capacity to spare" },
      fail: { zh: "网页端所在设备负载过高", en: "Overloaded device with the web version" },
    },
    why: {
      zh: "浏览器标签页过多或设备负载过高时，后台标签页会被限速甚至冻结，长连接断开后消息延迟或丢失。",
      en: "With too many tabs or a loaded device, browsers slow down or freeze background tabs; the connection drops and messages come late or not at all.",
    },
    remediation: {
      zh: "关闭多余的标签页与程序，或改用客户端。",
      en: "Close tabs and programs, or use the client.",
    },
    message: {
      zh: "客服「{subject}」使用网页端的设备负载过高。",
      en: "The device on which agent “{subject}” uses the web version is overloaded.",
    },
    requirements: ["S-25"],
    platforms: "any",
    needs: { agents: "any", devices: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeRowsOfStaff(context, "devices", (device) =>
      judge(device, ["client"], ({ client }) =>
        client === "web"
          ? judge(device, ["resourceLoad"], ({ resourceLoad }) => (resourceLoad === "high" ? "fail" : "pass"))
          : "skip",
      ),
    ),
);
