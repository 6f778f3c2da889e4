import { COVER_NEEDS } from "../../cover";
import { judge, skip } from "../../judge";
import { judgeRowsOfStaff } from "../../judge-rows-of-staff";
import { defineRule } from "../../rule";
import type { Text } from "../../text";
import { daysSince } from "../../time";
import { known } from "../../value";

/**
 * A client that is current needs no update however old it is; one that waits gets the time the policy allows.
 */
export const autoUpdateFailed = defineRule(
  {
    id: "client/auto-update-failed",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "客户端停留在旧版本，而客服并不知情。",
      en: "The client stays old without anybody noticing.",
    },
    title: {
      pass: { zh: "客户端自动更新正常", en: "Clients update themselves" },
      fail: { zh: "客户端自动更新失败", en: "Automatic update of a client failed" },
    },
    why: {
      zh: "网络或设备设置可能使自动更新失败，客户端会一直停留在旧版本，缺少修复，却没有任何提示。",
      en: "Network or device settings can make the automatic update fail. The client then stays on an old version, lacks fixes and says nothing.",
    },
    remediation: {
      zh: "手动更新客户端，并提醒员工定期检查更新状态。",
      en: "Update by hand and remind people to check the update state.",
    },
    message: {
      zh: "客服「{subject}」的客户端未能更新：{problem}。",
      en: "The client of agent “{subject}” is not updated: {problem}.",
    },
    requirements: ["S-31"],
    platforms: "any",
    needs: { agents: "any", devices: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeRowsOfStaff(context, "devices", (device) =>
      known(device.client) === "web"
        ? skip
        : judge(device, ["updateState"], ({ updateState }) => {
            if (updateState === "current") return "pass";
            if (updateState === "failed") return { fail: { problem: FAILED } };
            return judge(device, ["updatedAt"], ({ updatedAt }) => {
              const days = daysSince(updatedAt, context.at);
              return days > context.policy.clientUpdateDays ? { fail: { problem: waiting(days) } } : "pass";
            });
          }),
    ),
);

const FAILED: Text = { zh: "自动更新失败", en: "the automatic update failed" };

const waiting = (days: number): Text => ({
  zh: `更新等待中，上次更新在 ${Math.floor(days)} 天前`,
  en: `an update is waiting, the last one was ${Math.floor(days)} days ago`,
});
