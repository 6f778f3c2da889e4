import { COVER_NEEDS, coverage, onlyIfCounted } from "../../cover";
import { judge, skip } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { isPerson } from "../../person";
import { defineRule } from "../../rule";

/** An open invitation is a fault only once the account is planned in; before that it is just an invitation. */
export const notActivated = defineRule(
  {
    id: "agent/not-activated",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "账号未激活，无法登录，也无法被分配对话。",
      en: "The account cannot sign in and cannot be given a conversation.",
    },
    title: {
      pass: { zh: "参与接待的账号均已激活", en: "Every account on reception is activated" },
      fail: { zh: "参与接待的账号未激活", en: "Account on reception was never activated" },
    },
    why: {
      zh: "账号已加入分组或排班，但本人尚未确认邀请。名单上多了一个人，实际上没有人能接待。",
      en: "The account is in a group or on the roster, yet the invitation was never confirmed. The list shows one more person than can serve.",
    },
    remediation: { zh: "重新发送邀请并完成激活。", en: "Resend the invitation and have it confirmed." },
    message: {
      zh: "客服「{subject}」的账号未激活，但已安排接待。",
      en: "The account of “{subject}” was never activated, yet it is counted on for reception.",
    },
    requirements: ["S-13"],
    platforms: ["meiqia", "wecom-kf", "chatwoot"],
    needs: { agents: "any", ...COVER_NEEDS },
    where: { meiqia: MEIQIA_SCREENS.agents },
  },
  ({ each, facts }) => {
    const cover = coverage(facts);
    return each("agents", (agent) => {
      if (!isPerson(agent)) return skip;
      const outcome = judge(agent, ["state"], ({ state }) => {
        if (state === "disabled") return "skip";
        return state === "unconfirmed" ? "fail" : "pass";
      });
      return onlyIfCounted(() => cover(agent), outcome);
    });
  },
);
