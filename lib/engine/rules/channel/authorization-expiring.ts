import { judgeInUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import { daysUntil } from "../../time";

export const authorizationExpiring = defineRule(
  {
    id: "channel/authorization-expiring",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "到期后渠道立即停止接收消息。",
      en: "On that day the channel stops receiving at once.",
    },
    title: {
      pass: { zh: "近期没有渠道授权到期", en: "No channel authorisation ends soon" },
      fail: { zh: "渠道授权即将到期", en: "Channel authorisation about to end" },
    },
    why: {
      zh: "授权到期不会有任何渐变：前一分钟还正常，后一分钟就收不到消息。提前续期可以避免中断。",
      en: "An authorisation does not fade: one minute all is well, the next nothing arrives. Renewing early avoids the gap.",
    },
    remediation: { zh: "到期前重新授权。", en: "Renew before the date." },
    message: {
      zh: "渠道「{subject}」的授权将在 {days} 天内到期。",
      en: "The authorisation of channel “{subject}” ends within {days} days.",
    },
    requirements: ["S-19"],
    platforms: ["meiqia"],
    needs: { channels: "any" },
    where: { meiqia: MEIQIA_SCREENS.channels },
  },
  ({ each, at, policy }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () =>
        judge(channel, ["authorisedUntil"], ({ authorisedUntil }) => {
          const days = daysUntil(authorisedUntil, at);
          // Past the date it is no longer a warning: `channel/reauthorization-required` speaks.
          if (days <= 0) return "skip";
          return days < policy.authorisationWarnDays ? { fail: { days: Math.ceil(days) } } : "pass";
        }),
      ),
    ),
);
