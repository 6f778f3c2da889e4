import { COVER_NEEDS } from "../../cover";
import { judge, skip } from "../../judge";
import { judgeRowsOfStaff } from "../../judge-rows-of-staff";
import { defineRule } from "../../rule";
import { known } from "../../value";

/** The error of an ended session is history; `push/device-expired` speaks about such a session. */
export const deviceError = defineRule(
  {
    id: "push/device-error",
    version: 1,
    severity: "silent",
    severityReason: {
      zh: "推送到这台设备会失败，客服不会被提醒。",
      en: "Push to this device fails, and the agent is not told there.",
    },
    title: {
      pass: { zh: "客服的推送设备没有报错", en: "No push device reports an error" },
      fail: { zh: "推送设备最近一次推送出错", en: "The last push to a device failed" },
    },
    why: {
      zh: "平台记录了这台设备的推送错误，之后的新消息提醒很可能同样发不到。错误不会在客服端显示，客服往往不知情。",
      en: "The platform recorded an error for this device, and later alerts are likely to fail the same way. The agent sees no sign of it.",
    },
    remediation: {
      zh: "请客服在客户端退出后重新登录，重新登记推送设备。",
      en: "Register the device again by signing out of and into the app.",
    },
    message: {
      zh: "客服「{subject}」的推送设备报错：{error}。",
      en: "A push device of agent “{subject}” reports: {error}.",
    },
    requirements: ["S-15"],
    platforms: ["livehelperchat"],
    needs: { agents: "any", devices: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeRowsOfStaff(context, "devices", (device) => {
      const expiry = known(device.sessionExpiresAt);
      if (expiry !== undefined && Date.parse(expiry) <= context.at) return skip;
      return judge(device, ["pushError"], ({ pushError }) =>
        pushError.trim() === "" ? "pass" : { fail: { error: pushError } },
      );
    }),
);
