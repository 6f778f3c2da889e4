import { judgeUsedGroups, USE_NEEDS } from "../../group-use";
import { pass, skip, unknown } from "../../judge";
import { nameList } from "../../name-list";
import { isPerson } from "../../person";
import type { HeldRoles } from "../../permissions";
import { countingRoles } from "../../role-scope";
import { defineRule, type RuleContext } from "../../rule";
import type { Agent } from "../../sections/people";
import type { Text } from "../../text";
import { isUnreadable, known } from "../../value";

export const superAdminOnlyCover = defineRule(
  {
    id: "role/super-admin-only-cover",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "管理员忙于管理工作，顾客常常要等。",
      en: "Administrators have other work, and customers often wait.",
    },
    title: {
      pass: { zh: "接待分组都有普通客服", en: "Every group on reception has ordinary agents" },
      fail: { zh: "接待分组只有高权限管理员", en: "Group covered by administrators only" },
    },
    why: {
      zh: "该分组的成员全是高权限管理员。管理账号不为接待设计，常不在工作台前；用它接待也扩大了误操作的范围。",
      en: "Every member of the group holds a high-privilege role. Such accounts are not meant for reception, are often away from the workbench, and a slip with them reaches further.",
    },
    remediation: {
      zh: "在该分组中增加普通客服账号。",
      en: "Add ordinary agents to the group.",
    },
    message: {
      zh: "分组「{subject}」只有高权限管理员：{agents}。",
      en: "Group “{subject}” is covered by administrators only: {agents}.",
    },
    requirements: ["S-14"],
    platforms: "any",
    needs: {
      groups: "any",
      memberships: "complete",
      agents: "complete",
      roles: "any",
      roleGroups: "optional",
      ...USE_NEEDS,
    },
  },
  (context) => {
    const rankOf = ranks(context);
    return judgeUsedGroups(context, ({ id }) => {
      const { people, reach } = context.facts;
      const members: Agent[] = [];
      let isDoubtful = false;
      for (const place of reach.columnOf(id).places) {
        const agent = people.agents[place];
        if (!agent || !isPerson(agent) || (known(agent.state) ?? "active") !== "active") continue;
        const rank = rankOf(agent);
        if (rank === "ordinary") return pass;
        if (rank === "unknown") isDoubtful = true;
        members.push(agent);
      }
      if (members.length === 0) return skip;
      if (isDoubtful) return unknown(["id"], MEMBERS_UNREAD);
      return {
        verdict: "fail",
        fields: ["id"],
        params: {
          agents: nameList(
            members.map(({ name }) => name),
            "人",
          ),
        },
        evidence: members.map((agent) => context.evidence("agents", agent, "roleIds")),
      };
    });
  },
);

type Rank = "administrator" | "ordinary" | "unknown";

/** Asked of every member of every group: worked out once a set of roles. */
function ranks({ facts }: RuleContext): (agent: Agent) => Rank {
  const bySet = new Map<HeldRoles, Rank>();
  return (agent) => {
    const set = facts.permissions.held(agent);
    let rank = bySet.get(set);
    if (!rank) bySet.set(set, (rank = rankOfSet(set)));
    return rank === "ordinary" && isUnreadable(agent.state) ? "unknown" : rank;
  };
}

/** Somebody with a high-privilege role is an administrator, whatever other roles they hold. */
function rankOfSet({ held, complete }: HeldRoles): Rank {
  const roles = countingRoles(held.filter(({ enabled }) => enabled === "yes"));
  if (roles.some(({ highPrivilege }) => known(highPrivilege) === true)) return "administrator";
  const isDoubtful =
    !complete ||
    held.some(({ enabled }) => enabled === "unknown") ||
    roles.some(({ highPrivilege }) => isUnreadable(highPrivilege));
  return isDoubtful ? "unknown" : "ordinary";
}

const MEMBERS_UNREAD: Text = {
  zh: "未能读取分组成员的账号状态或角色",
  en: "State or roles of a member could not be read",
};
