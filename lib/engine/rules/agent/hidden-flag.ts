import { COVER_NEEDS } from "../../cover";
import { judge } from "../../judge";
import { judgeCountedPeople } from "../../judge-counted-people";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

/** Judges the lasting flag. Somebody who is merely hidden at the moment is `agent/not-available-on-shift`. */
export const hiddenFlag = defineRule(
  {
    id: "agent/hidden-flag",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "该客服每次登录都处于隐身状态，不会被分配新对话。",
      en: "The agent is hidden at every sign-in and is never given a new conversation.",
    },
    title: {
      pass: { zh: "没有在岗客服被设为隐身", en: "No agent on reception is set to hidden" },
      fail: { zh: "客服被设为隐身", en: "Agent set to hidden" },
    },
    why: {
      zh: "隐身是一项会一直保留的设置：客服自己能正常登录和查看对话，平台却把他视为不在线，新顾客不会分给他。",
      en: "The flag outlasts the session: the agent signs in and sees conversations as usual, while the platform treats the agent as offline and sends no new customer.",
    },
    remediation: { zh: "取消隐身设置。", en: "Clear the hidden flag." },
    message: {
      zh: "客服「{subject}」已设为隐身，每次登录后都不会被分配新对话。",
      en: "Agent “{subject}” is set to hidden and gets no new conversation at any sign-in.",
    },
    requirements: ["S-13"],
    platforms: ["meiqia", "livehelperchat"],
    needs: { agents: "any", ...COVER_NEEDS },
    where: { meiqia: MEIQIA_SCREENS.agents },
  },
  (context) =>
    judgeCountedPeople(context, (agent) =>
      judge(agent, ["hideOnline"], ({ hideOnline }) => (hideOnline ? "fail" : "pass")),
    ),
);
