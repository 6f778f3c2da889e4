import { isKnownToAlert } from "../../alerting-device";
import { COVER_NEEDS } from "../../cover";
import { excusedIf } from "../../excused-if";
import { judge } from "../../judge";
import { judgeRowsOfStaff } from "../../judge-rows-of-staff";
import { defineRule } from "../../rule";

export const backgroundKilled = defineRule(
  {
    id: "client/background-killed",
    version: 1,
    severity: "silent",
    severityReason: {
      zh: "消息已到达，但手机系统关停了应用，客服不会被提醒。",
      en: "The message arrives, and the phone has stopped the app, so the agent is not told.",
    },
    title: {
      pass: { zh: "移动端均允许在后台运行", en: "Mobile apps may run in the background" },
      fail: { zh: "手机系统会关停后台的客服应用", en: "The phone stops the app in the background" },
    },
    why: {
      zh: "手机的省电策略会结束后台应用，断开长连接。客服锁屏或切换应用后就收不到消息，部分平台还会把他算作离线。",
      en: "Power saving ends apps in the background and cuts their connection. After locking the screen the agent gets nothing, and some platforms count them as offline.",
    },
    remediation: {
      zh: "在系统设置中将该应用加入后台运行（省电）白名单。",
      en: "Exempt the app from power saving and allow it to run in the background.",
    },
    message: {
      zh: "客服「{subject}」的手机不允许客服应用在后台运行。",
      en: "The phone of agent “{subject}” does not let the app run in the background.",
    },
    requirements: ["S-24"],
    platforms: "any",
    needs: { agents: "any", devices: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeRowsOfStaff(context, "devices", (device, others) =>
      judge(device, ["client"], ({ client }) =>
        client === "mobile"
          ? excusedIf(
              others.some(isKnownToAlert),
              judge(device, ["backgroundAllowed"], ({ backgroundAllowed }) =>
                backgroundAllowed ? "pass" : "fail",
              ),
            )
          : "skip",
      ),
    ),
);
