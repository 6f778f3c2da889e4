import { COVER_NEEDS } from "../../cover";
import { judge } from "../../judge";
import { judgeRowsOfStaff } from "../../judge-rows-of-staff";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

export const pushPermissionNotAssigned = defineRule(
  {
    id: "push/permission-not-assigned",
    version: 1,
    severity: "silent",
    severityReason: {
      zh: "消息已到达，但推送不会发给没有推送权限的客服。",
      en: "The message arrives, and push is not sent to an agent without the right to it.",
    },
    title: {
      pass: { zh: "参与接待的客服均有消息推送权限", en: "Every agent on reception has the push permission" },
      fail: { zh: "客服的角色没有消息推送权限", en: "The agent's role lacks the push permission" },
    },
    why: {
      zh: "推送开关打开还不够，客服的角色也要分配消息推送权限，否则新消息不会推送给他。",
      en: "The switch alone is not enough: without the push permission in the role, new messages are not pushed to the agent.",
    },
    remediation: {
      zh: "为该客服的角色分配消息推送权限。",
      en: "Assign the push permission to the agent's role.",
    },
    message: {
      zh: "客服「{subject}」没有分配消息推送权限。",
      en: "Agent “{subject}” does not have the push permission.",
    },
    requirements: ["S-15"],
    platforms: ["meiqia"],
    needs: { agents: "any", agentPush: "any", ...COVER_NEEDS },
    where: { meiqia: MEIQIA_SCREENS.roles },
  },
  (context) =>
    judgeRowsOfStaff(context, "agentPush", (push) =>
      judge(push, ["permissionAssigned"], ({ permissionAssigned }) => (permissionAssigned ? "pass" : "fail")),
    ),
);
