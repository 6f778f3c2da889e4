import { COVER_NEEDS } from "../../cover";
import { pass, skip, unknown } from "../../judge";
import { judgeCountedPeople } from "../../judge-counted-people";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import { isAbsent, known } from "../../value";

export const noRole = defineRule(
  {
    id: "role/no-role",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "没有角色就没有任何权限，打不开对话。",
      en: "Without a role there are no rights at all, and no conversation opens.",
    },
    title: {
      pass: { zh: "参与接待的客服均有角色", en: "Every agent on reception has a role" },
      fail: { zh: "参与接待的客服没有角色", en: "Agent on reception has no role" },
    },
    why: {
      zh: "账号已加入接待分组或排班，但没有分配任何角色。平台仍可能把他算作在线，对话分过去后无人能打开。",
      en: "The account is in a reception group or on the roster but has no role. The platform may still count it as online, and what it is given stays closed.",
    },
    remediation: { zh: "分配角色。", en: "Assign a role." },
    message: {
      zh: "客服「{subject}」没有任何角色，无法打开对话。",
      en: "Agent “{subject}” has no role and cannot open any conversation.",
    },
    requirements: ["S-13"],
    platforms: ["tencent-desk", "livehelperchat", "meiqia"],
    needs: { agents: "any", roles: "any", roleGroups: "optional", ...COVER_NEEDS },
    where: { meiqia: MEIQIA_SCREENS.agents },
  },
  (context) =>
    judgeCountedPeople(context, (agent) => {
      if (isAbsent(agent.roleIds) && isAbsent(agent.roleGroupIds)) return skip;
      const { held, complete } = context.facts.permissions.held(agent);
      if (held.length > 0) return pass;
      const fields = (["roleIds", "roleGroupIds"] as const).filter(
        (field) => known(agent[field]) !== undefined,
      );
      if (!complete) return unknown(fields, ROLES_UNREAD);
      return { verdict: "fail", fields };
    }),
);

const ROLES_UNREAD = {
  zh: "未能读取该客服的角色",
  en: "The roles of this agent could not be read",
};
