import { isKnownToAlert } from "../../alerting-device";
import { COVER_NEEDS } from "../../cover";
import { excusedIf } from "../../excused-if";
import { judge } from "../../judge";
import { judgeRowsOfStaff } from "../../judge-rows-of-staff";
import { defineRule } from "../../rule";

/** A muted phone beside a computer that alerts is no fault: the agent is told. */
export const systemMuted = defineRule(
  {
    id: "notify/system-muted",
    version: 1,
    severity: "silent",
    severityReason: {
      zh: "消息已到达，但系统不弹出提醒。",
      en: "The message arrives, and the system shows no pop-up.",
    },
    title: {
      pass: { zh: "客服的设备均允许系统通知", en: "No agent depends on a device with muted notifications" },
      fail: { zh: "系统通知被关闭或处于专注模式", en: "System notifications are off or in focus mode" },
    },
    why: {
      zh: "系统的专注（勿扰）模式或通知总开关会拦下客户端与浏览器的所有弹窗，即使应用内的设置都已打开。",
      en: "Focus mode, or notifications switched off in the system, holds back every pop-up of client and browser, whatever the application's own settings say.",
    },
    remediation: {
      zh: "在系统设置中关闭专注模式，并允许客户端或浏览器通知。",
      en: "Leave focus mode and allow notifications of the client or browser in the system.",
    },
    message: {
      zh: "客服「{subject}」的设备关闭了系统通知，收不到弹窗提醒。",
      en: "A device of agent “{subject}” has system notifications off and shows no pop-up.",
    },
    requirements: ["S-24", "S-27"],
    platforms: "any",
    needs: { agents: "any", devices: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeRowsOfStaff(context, "devices", (device, others) =>
      excusedIf(
        others.some(isKnownToAlert),
        judge(device, ["systemMuted"], ({ systemMuted }) => (systemMuted ? "fail" : "pass")),
      ),
    ),
);
