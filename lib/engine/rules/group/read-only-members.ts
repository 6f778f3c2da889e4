import { judgeUsedGroups, USE_NEEDS } from "../../group-use";
import { pass, skip, unknown } from "../../judge";
import { isPerson } from "../../person";
import { defineRule } from "../../rule";
import { isUnreadable, known } from "../../value";

/** Read-only members beside a full one are observers, and that is what the mode is for. */
export const readOnlyMembers = defineRule(
  {
    id: "group/read-only-members",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "客服本人在线，部门却不在线。",
      en: "The people are online, the department is not.",
    },
    title: {
      pass: { zh: "每个分组都有完全成员", en: "Every group has a full member" },
      fail: { zh: "分组内只有只读成员", en: "Only read-only members in the group" },
    },
    why: {
      zh: "只读成员可以查看，但不计入部门的在线人数，也不会被分配对话。全部成员都是只读时，部门始终离线。",
      en: "Read-only members may look, but do not count for the department and are given nothing. When all are read-only, the department stays offline.",
    },
    remediation: {
      zh: "将至少一名成员改为完全成员。",
      en: "Give one member full membership.",
    },
    message: {
      zh: "分组「{subject}」的 {members} 名成员都是只读成员。",
      en: "All {members} members of “{subject}” are read-only.",
    },
    requirements: ["S-13"],
    platforms: ["livehelperchat"],
    needs: { groups: "any", memberships: "complete", agents: "complete", ...USE_NEEDS },
  },
  (context) =>
    judgeUsedGroups(context, (group) => {
      if (context.semantics.membership.readOnlyReceives) return skip;
      const members = context.facts.reach
        .membersOf(group.id)
        .filter(({ agent }) => isPerson(agent) && (known(agent.state) ?? "active") === "active");
      if (members.length === 0) return skip;
      const full = members.filter(
        ({ membership }) => !isUnreadable(membership.mode) && known(membership.mode) !== "read-only",
      );
      if (full.some(({ agent }) => !isUnreadable(agent.state))) return pass;
      const unread = members.some(({ membership }) => isUnreadable(membership.mode));
      if (unread || full.length > 0) return unknown(["id"], MEMBERS_UNREAD);
      return {
        verdict: "fail",
        fields: ["id"],
        params: { members: members.length },
        evidence: members.map(({ membership }) => context.evidence("memberships", membership, "mode")),
      };
    }),
);

const MEMBERS_UNREAD = {
  zh: "未能读取部分成员的账号状态，或是否为只读成员",
  en: "Whether some members are read-only, or still here, could not be read",
};
