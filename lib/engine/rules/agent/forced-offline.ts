import { COVER_NEEDS } from "../../cover";
import { judge } from "../../judge";
import { judgeCountedPeople } from "../../judge-counted-people";
import { defineRule } from "../../rule";

export const forcedOffline = defineRule(
  {
    id: "agent/forced-offline",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "被强制下线后，本人无法自行恢复接待。",
      en: "Once forced offline, the agent cannot return to reception alone.",
    },
    title: {
      pass: { zh: "没有客服被强制下线", en: "No agent was forced offline" },
      fail: { zh: "客服被强制下线", en: "Agent was forced offline" },
    },
    why: {
      zh: "管理员强制下线的成员会一直离线，直到管理员恢复其上线；排班上他仍算一个人手。",
      en: "A member whom an administrator forced offline stays so until an administrator restores it, while the plan still counts on that person.",
    },
    remediation: { zh: "由管理员恢复该成员上线。", en: "Restore the member online." },
    message: {
      zh: "客服「{subject}」已被强制下线，须由管理员恢复后才能接待。",
      en: "Agent “{subject}” was forced offline and serves nobody until an administrator restores it.",
    },
    requirements: ["S-13"],
    platforms: ["tencent-desk", "livehelperchat"],
    needs: { agents: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeCountedPeople(context, (agent) =>
      judge(agent, ["kickedOff"], ({ kickedOff }) => (kickedOff ? "fail" : "pass")),
    ),
);
