import { useOf } from "../../credential-use";
import { judge, skip } from "../../judge";
import { defineRule } from "../../rule";
import { daysUntil } from "../../time";

export const credentialExpiring = defineRule(
  {
    id: "credential/expiring",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "现在仍可用，到期后使用它的系统会中断。",
      en: "It still works; when it ends, everything that uses it stops.",
    },
    title: {
      pass: { zh: "近期没有凭证到期", en: "No credential expires soon" },
      fail: { zh: "凭证即将到期", en: "Credential expires soon" },
    },
    why: {
      zh: "凭证到期的那一刻接口就会被拒绝。提前续期并同步到各使用方，才不会在夜间或节假日突然中断。",
      en: "The moment it expires, calls are refused. Renewing it in time keeps reception from stopping at night or on a holiday.",
    },
    remediation: {
      zh: "在到期前续期，并同步到所有使用方。",
      en: "Renew it in time and update every system that uses it.",
    },
    message: {
      zh: "凭证「{subject}」将在 {days} 天后（{date}）到期。",
      en: "Credential “{subject}” expires in {days} days ({date}).",
    },
    requirements: ["S-21"],
    platforms: "any",
    needs: { credentials: "any" },
  },
  ({ each, at, policy: { credentialWarnDays } }) =>
    each("credentials", (credential) =>
      useOf(credential) === "unused"
        ? skip
        : judge(credential, ["expiresAt"], ({ expiresAt }) => {
            const days = daysUntil(expiresAt, at);
            if (days <= 0) return "skip";
            return days <= credentialWarnDays
              ? { fail: { days: Math.ceil(days), date: expiresAt.slice(0, 10) } }
              : "pass";
          }),
    ),
);
