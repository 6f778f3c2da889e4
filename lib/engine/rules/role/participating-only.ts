import { pass, skip, unknown } from "../../judge";
import { isPerson } from "../../person";
import { defineRule } from "../../rule";
import { isUnreadable, known } from "../../value";

/** One member who sees unassigned work is enough. Who may open nothing at all is `role/eligible-cannot-open`. */
export const participatingOnly = defineRule(
  {
    id: "role/participating-only",
    version: 1,
    severity: "silent",
    severityReason: {
      zh: "未分配的对话已到达，但没有一个成员看得到。",
      en: "Unassigned conversations arrive where no member can see them.",
    },
    title: {
      pass: {
        zh: "每个分组都有人能看到未分配的对话",
        en: "Every group has somebody who sees unassigned work",
      },
      fail: { zh: "分组内无人能看到未分配的对话", en: "Nobody in the group sees unassigned work" },
    },
    why: {
      zh: "该分组的成员都只能看到分配给自己或自己参与的对话。自动分配一旦落空，新对话就停在那里，没有人知道。",
      en: "Every member sees only conversations assigned to or joined by them. When automatic assignment finds nobody, a new one lies there and nobody knows.",
    },
    remediation: {
      zh: "至少一人授予未分配对话权限。",
      en: "Give one member the unassigned permission.",
    },
    message: {
      zh: "分组「{subject}」的 {members} 名成员都看不到未分配的对话。",
      en: "None of the {members} members of “{subject}” can see unassigned conversations.",
    },
    requirements: ["S-13"],
    platforms: ["chatwoot"],
    needs: {
      groups: "any",
      memberships: "complete",
      agents: "complete",
      roles: "any",
      roleGroups: "optional",
    },
  },
  ({ each, facts, semantics, evidence }) =>
    each("groups", (group) => {
      const { open, seeUnassigned } = semantics.permissions;
      if (seeUnassigned.length === 0) return skip;
      if (known(group.enabled) === false || known(group.archived) === true) return skip;
      const members = facts.reach
        .membersOf(group.id)
        .map(({ agent }) => agent)
        .filter((agent) => isPerson(agent) && (known(agent.state) ?? "active") === "active")
        .filter((agent) => facts.permissions.satisfies(agent, open) !== "no");
      if (members.length === 0) return skip;
      const answers = members.map((agent) => {
        const sees = facts.permissions.satisfies(agent, [...open, [...seeUnassigned]]);
        return sees === "yes" && isUnreadable(agent.state) ? "unknown" : sees;
      });
      if (answers.includes("yes")) return pass;
      const unread = answers.includes("unknown") || members.some(({ state }) => isUnreadable(state));
      if (unread) return unknown([], MEMBERS_UNREAD);
      return {
        verdict: "fail",
        fields: ["id"],
        params: { members: members.length },
        evidence: members.map((agent) => evidence("agents", agent, "roleIds")),
      };
    }),
);

const MEMBERS_UNREAD = {
  zh: "未能读取分组成员的账号状态或权限",
  en: "State or permissions of a member could not be read",
};
