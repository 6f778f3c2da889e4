import { COVER_NEEDS } from "../../cover";
import { judge, skip } from "../../judge";
import { judgeHeldRoles } from "../../judge-held-roles";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

/** A supervisor who takes no conversations is normal, unless a group or a channel still counts on that person. */
export const highRoleNotReceiving = defineRule(
  {
    id: "role/high-role-not-receiving",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "对话会分给不能接待的人。",
      en: "Conversations go to somebody who cannot take them.",
    },
    title: {
      pass: {
        zh: "参与接待的高级角色均允许接待",
        en: "Every high-privilege role on reception receives",
      },
      fail: {
        zh: "高级角色被设为不接待，却仍参与分配",
        en: "High-privilege role marked as not receiving, still routed",
      },
    },
    why: {
      zh: "主管、管理员等高级角色被设为不接待，但持有者仍在接待分组或排班中。权限看起来最全的人，恰恰收不到消息。",
      en: "A high-privilege role is marked as not receiving while its holders are still in reception groups or on the roster. The people with the most rights are the ones who get nothing.",
    },
    remediation: {
      zh: "允许该高级角色接待或移出分配。",
      en: "Allow reception or remove the account from routing.",
    },
    message: {
      zh: "高级角色「{subject}」被设为不接待，{agents}却仍在接待名单中。",
      en: "High-privilege role “{subject}” is marked as not receiving, yet {agents} are counted on for reception.",
    },
    requirements: ["S-14"],
    platforms: ["meiqia", "tencent-desk"],
    needs: { roles: "any", agents: "any", roleGroups: "optional", ...COVER_NEEDS },
    where: { meiqia: MEIQIA_SCREENS.roles },
  },
  (context) =>
    judgeHeldRoles(context, (role) => {
      if (!context.semantics.permissions.receivesFlag) return skip;
      return judge(role, ["receives"], ({ receives }) => {
        if (receives) return "pass";
        return judge(role, ["highPrivilege", "receives"], ({ highPrivilege }) =>
          highPrivilege ? "fail" : "skip",
        );
      });
    }),
);
