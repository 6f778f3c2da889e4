import { isKnownToAlert } from "../../alerting-device";
import { COVER_NEEDS } from "../../cover";
import { excusedIf } from "../../excused-if";
import { judge } from "../../judge";
import { judgeRowsOfStaff } from "../../judge-rows-of-staff";
import { defineRule } from "../../rule";

/** Only the web version depends on the browser, and an agent with another device that alerts is told anyway. */
export const browserDenied = defineRule(
  {
    id: "notify/browser-denied",
    version: 1,
    severity: "silent",
    severityReason: {
      zh: "消息已到达，但浏览器不会弹出提醒。",
      en: "The message arrives, and the browser shows no alert.",
    },
    title: {
      pass: { zh: "使用网页端的客服都能看到通知", en: "Every agent on the web version sees notifications" },
      fail: { zh: "浏览器未允许通知", en: "Browser notifications are not allowed" },
    },
    why: {
      zh: "网页端靠浏览器通知提醒新消息。权限为“拒绝”或尚未授权时，工作台一旦切到后台，客服就看不到任何提醒。",
      en: "The web version announces messages through browser notifications. While they are denied, or were never granted, an agent sees nothing once the workbench is in the background.",
    },
    remediation: {
      zh: "在浏览器的网站设置中允许工作台发送通知。",
      en: "Allow notifications for the workbench in the browser's site settings.",
    },
    message: {
      zh: "客服「{subject}」的浏览器通知权限为“{state}”。",
      en: "The browser of agent “{subject}” has notifications {state}.",
    },
    requirements: ["S-27"],
    platforms: "any",
    needs: { agents: "any", devices: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeRowsOfStaff(context, "devices", (device, others) =>
      judge(device, ["client"], ({ client }) => {
        if (client !== "web") return "skip";
        return excusedIf(
          others.some(isKnownToAlert),
          judge(device, ["notificationPermission"], ({ notificationPermission: permission }) =>
            permission === "granted" ? "pass" : { fail: { state: STATES[permission] } },
          ),
        );
      }),
    ),
);

const STATES = {
  denied: { zh: "拒绝", en: "denied" },
  default: { zh: "尚未授权", en: "not granted yet" },
};
