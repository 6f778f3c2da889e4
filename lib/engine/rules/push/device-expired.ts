import { COVER_NEEDS } from "../../cover";
import { judge, unknown } from "../../judge";
import { judgeRowsOfStaff } from "../../judge-rows-of-staff";
import { defineRule } from "../../rule";
import type { Device } from "../../sections/devices";
import type { Text } from "../../text";
import { daysSince } from "../../time";
import { isAbsent, isUnreadable, known } from "../../value";

/**
 * Old sessions are left behind whenever somebody signs in anew, so only an agent whose newest one has ended is
 * told.
 */
export const deviceExpired = defineRule(
  {
    id: "push/device-expired",
    version: 1,
    severity: "silent",
    severityReason: {
      zh: "该客服没有任何有效的推送设备，不会收到推送。",
      en: "The agent has no device left that push could reach.",
    },
    title: {
      pass: { zh: "客服至少有一台有效的推送设备", en: "Every agent with push devices has a valid one" },
      fail: { zh: "客服的推送设备均已过期", en: "Every push device of an agent has expired" },
    },
    why: {
      zh: "设备登录过期后平台不再向其推送。该客服名下没有其他有效设备，离开工作台就收不到提醒。",
      en: "Once a session has expired the platform stops pushing to it. With no other valid device the agent hears nothing away from the workbench.",
    },
    remediation: { zh: "请客服在客户端重新登录。", en: "Sign in again in the app." },
    message: {
      zh: "客服「{subject}」的推送设备已在 {days} 天前过期，且没有其他有效设备。",
      en: "The push device of agent “{subject}” expired {days} days ago and there is no other valid one.",
    },
    requirements: ["S-15"],
    platforms: ["livehelperchat"],
    needs: { agents: "any", devices: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeRowsOfStaff(context, "devices", (device, others) =>
      judge(device, ["sessionExpiresAt"], ({ sessionExpiresAt }) => {
        if (Date.parse(sessionExpiresAt) > context.at) return "pass";
        const later = others.map((other) => endOf(other)).filter((end) => end > Date.parse(sessionExpiresAt));
        if (later.length > 0) return "skip";
        const unread = others.find((other) => isUnreadable(other.sessionExpiresAt));
        if (unread) return unknown(["sessionExpiresAt"], OTHER_UNREAD);
        return { fail: { days: Math.floor(daysSince(sessionExpiresAt, context.at)) } };
      }),
    ),
);

/** A session without an end never expires; one whose pushes fail reaches nobody. */
function endOf({ sessionExpiresAt, pushError }: Device): number {
  if ((known(pushError) ?? "") !== "") return -Infinity;
  if (isAbsent(sessionExpiresAt)) return Infinity;
  const end = known(sessionExpiresAt);
  return end === undefined ? -Infinity : Date.parse(end);
}

const OTHER_UNREAD: Text = {
  zh: "未能读取该客服另一台设备的登录有效期",
  en: "The session of another device of this agent could not be read",
};
