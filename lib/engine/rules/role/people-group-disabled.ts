import { countedPeople, whereItHits } from "../../counted-people";
import { COVER_NEEDS } from "../../cover";
import { judge } from "../../judge";
import { defineRule } from "../../rule";
import { isUnreadable, known } from "../../value";

/** A people group carries roles and is no reception group. Disabled ones hurt only whoever has the right from nowhere else. */
export const peopleGroupDisabled = defineRule(
  {
    id: "role/people-group-disabled",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "组内客服的接待权限随之失效，部门却仍显示在线。",
      en: "Its members lose the right to receive while the department still looks online.",
    },
    title: {
      pass: { zh: "承载接待权限的用户组均已启用", en: "Every user group that carries reception is enabled" },
      fail: { zh: "承载接待权限的用户组已停用", en: "User group that carries reception is disabled" },
    },
    why: {
      zh: "角色通过用户组授予。用户组停用后，组内所有人的权限一并失效；在线判断不看权限，部门仍显示可接待。",
      en: "Roles are granted through user groups. A disabled one takes all its rights away, and since the online check ignores permissions the department still looks open.",
    },
    remediation: { zh: "启用该用户组。", en: "Enable the group." },
    message: {
      zh: "用户组「{subject}」已停用，{agents}因此失去接待权限。",
      en: "User group “{subject}” is disabled, so {agents} lost the right to receive.",
    },
    requirements: ["S-14"],
    platforms: ["livehelperchat"],
    needs: { roleGroups: "any", roles: "any", agents: "any", ...COVER_NEEDS },
  },
  (context) => {
    const { permissions } = context.facts;
    const { open, reply } = context.semantics.permissions;
    const demand = [...open, ...reply];
    const people = countedPeople(context);
    return context.each("roleGroups", (group) => {
      const outcome = judge(group, ["enabled"], ({ enabled }) => (enabled ? "pass" : "fail"));
      const members = people.filter(
        ({ agent }) => known(agent.roleGroupIds)?.includes(group.id) || isUnreadable(agent.roleGroupIds),
      );
      return whereItHits(
        outcome,
        members,
        (agent) => {
          const may = permissions.satisfies(agent, demand);
          if (may !== "no") return may === "yes" ? "no" : "unknown";
          const lost = demand
            .flat()
            .flatMap((id) => permissions.effective(agent, id).derivation)
            .some((step) => step.viaRoleGroup === group.id && step.note === "role-group-disabled");
          return lost ? "yes" : "no";
        },
        context,
      );
    });
  },
);
