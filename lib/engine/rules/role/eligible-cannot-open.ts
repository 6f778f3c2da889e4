import { COVER_NEEDS } from "../../cover";
import { pass, skip, unknown } from "../../judge";
import { judgeCountedPeople } from "../../judge-counted-people";
import { nameList } from "../../name-list";
import { defineRule } from "../../rule";

/** Joins routing with permissions, which neither screen does. An agent without any role is `role/no-role`. */
export const eligibleCannotOpen = defineRule(
  {
    id: "role/eligible-cannot-open",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "平台照常把对话分给该客服，他却打不开。",
      en: "The platform gives conversations to somebody who cannot open them.",
    },
    title: {
      pass: { zh: "能被分配的客服都能打开对话", en: "Whoever can be assigned can open conversations" },
      fail: { zh: "能被分配，却打不开对话", en: "Can be assigned but cannot open" },
    },
    why: {
      zh: "平台分配对话时只看分组和在线状态，不看权限。没有打开权限的客服照样会被分到，对话就停在他那里。",
      en: "Assignment looks at groups and presence, never at permissions. An agent without the right still gets conversations, and they stop there.",
    },
    remediation: {
      zh: "授予打开对话权限或移出接待分组。",
      en: "Grant access or take the agent out of the group.",
    },
    message: {
      zh: "客服「{subject}」会被分配对话，但其角色（{roles}）没有打开对话的权限。",
      en: "Agent “{subject}” can be given conversations, but the role ({roles}) may not open them.",
    },
    requirements: ["S-13", "S-14"],
    platforms: ["tencent-desk", "chatwoot", "livehelperchat"],
    needs: { agents: "any", roles: "any", roleGroups: "optional", ...COVER_NEEDS },
  },
  (context) => {
    const { permissions, routing } = context.semantics;
    return judgeCountedPeople(context, (agent) => {
      if (routing.checksPermission) return skip;
      const may = context.facts.permissions.satisfies(agent, permissions.open);
      if (may === "yes") return pass;
      if (may === "unknown") return unknown(["roleIds"], MAY_OPEN_UNKNOWN);
      const { held } = context.facts.permissions.held(agent);
      if (held.length === 0) return skip;
      const roles = [...new Set(held.map(({ role }) => role))];
      return {
        verdict: "fail",
        fields: held.some(({ via }) => via === null) ? ["roleIds"] : ["roleGroupIds"],
        params: {
          roles: nameList(
            roles.map(({ name }) => name),
            "个",
          ),
        },
        evidence: roles.map((role) => context.evidence("roles", role, "grants")),
      };
    });
  },
);

const MAY_OPEN_UNKNOWN = {
  zh: "未能确定该客服是否有打开对话的权限",
  en: "Whether the agent may open conversations could not be told",
};
