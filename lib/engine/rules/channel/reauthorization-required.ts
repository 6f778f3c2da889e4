import { judgeInUse } from "../../channel-in-use";
import { fail, judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import { daysUntil } from "../../time";
import { isAbsent, known } from "../../value";

export const reauthorizationRequired = defineRule(
  {
    id: "channel/reauthorization-required",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "渠道方拒绝平台的访问，消息进不来也发不出去。",
      en: "The provider refuses the platform; nothing comes in and nothing goes out.",
    },
    title: {
      pass: { zh: "渠道授权均有效", en: "Every channel is authorised" },
      fail: { zh: "渠道授权已失效", en: "Channel has to be authorised again" },
    },
    why: {
      zh: "公众号、社交媒体等渠道靠授权接入。密码变更、管理员变动或授权到期后，渠道方会停止推送消息，而平台上的渠道仍显示为已启用。",
      en: "Channels such as official accounts and social media live on an authorisation. After a password change, a new administrator or its end date, the provider stops delivering while the channel still looks enabled.",
    },
    remediation: { zh: "重新授权渠道。", en: "Authorise the channel again." },
    message: {
      zh: "渠道「{subject}」的授权已失效，需要重新授权。",
      en: "The authorisation of channel “{subject}” has ended and must be renewed.",
    },
    requirements: ["S-19"],
    platforms: ["chatwoot", "meiqia"],
    needs: { channels: "any" },
    where: { meiqia: MEIQIA_SCREENS.channels },
  },
  ({ each, at }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () => {
        const until = known(channel.authorisedUntil);
        if (until !== undefined && daysUntil(until, at) <= 0) return fail(["authorisedUntil"]);
        return judge(channel, ["authorisation"], ({ authorisation }) => {
          if (authorisation === "not-needed") return "skip";
          if (authorisation === "reauthorise") return "fail";
          return isAbsent(channel.authorisedUntil)
            ? "pass"
            : judge(channel, ["authorisedUntil"], () => "pass");
        });
      }),
    ),
);
