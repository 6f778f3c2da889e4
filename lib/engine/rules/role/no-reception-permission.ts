import { COVER_NEEDS } from "../../cover";
import { judge, pass } from "../../judge";
import { judgeHeldRoles } from "../../judge-held-roles";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { permissionNames } from "../../permission-names";
import { ungranted } from "../../permissions";
import { defineRule, type Outcome } from "../../rule";
import type { Role } from "../../sections/roles";
import type { Text } from "../../text";
import { isUnreadable, known } from "../../value";
import { worstOf } from "../../worst-outcome";

/**
 * A role may be narrow by design: it is a fault only where somebody on reception ends up without the right. Whoever
 * gets it through a second role is fine.
 */
export const noReceptionPermission = defineRule(
  {
    id: "role/no-reception-permission",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "持有该角色的客服无法查看或回复对话。",
      en: "The people with this role cannot see or answer conversations.",
    },
    title: {
      pass: { zh: "接待客服的角色均可查看和回复对话", en: "Roles on reception may view and reply" },
      fail: { zh: "接待客服的角色不能查看或回复对话", en: "Role on reception may not view or reply" },
    },
    why: {
      zh: "客服已在接待分组中，角色却没有授予查看或回复对话的权限。对话分得到他，他却接不了。",
      en: "The agents are in reception groups, but their role does not let them view or answer. Conversations come to them and stay there.",
    },
    remediation: {
      zh: "为该角色授予查看与回复对话的权限。",
      en: "Grant view and reply of conversations to the role.",
    },
    message: {
      zh: "角色「{subject}」{problem}，{agents}因此无法接待。",
      en: "Role “{subject}” {problem}, so {agents} cannot receive.",
    },
    requirements: ["S-13"],
    platforms: ["meiqia", "tencent-desk", "chatwoot", "livehelperchat"],
    needs: {
      roles: "any",
      agents: "any",
      roleGroups: "optional",
      permissions: "optional",
      ...COVER_NEEDS,
    },
    where: { meiqia: MEIQIA_SCREENS.roles },
  },
  (context) => {
    const { open, reply, receivesFlag } = context.semantics.permissions;
    const demand = [...open, ...reply];
    const nameOf = permissionNames(context);
    // A high-privilege role marked as not receiving is a fault of its own.
    const mark = ({ receives, highPrivilege }: Role) => {
      if (!receivesFlag || known(highPrivilege) === true || known(receives) === true) return "receives";
      if (isUnreadable(receives)) return "unread";
      return known(receives) === false ? "not-receiving" : "receives";
    };
    return judgeHeldRoles(
      context,
      (role): Outcome => {
        if (mark(role) === "not-receiving") {
          return { verdict: "fail", fields: ["receives"], params: { problem: NOT_RECEIVING } };
        }
        const granted = judge(role, ["grants"], ({ grants }) => {
          const missing = ungranted(demand, grants).map((anyOf) => anyOf.map(nameOf));
          return missing.length === 0 ? "pass" : { fail: { problem: lacks(missing) } };
        });
        return mark(role) === "unread" ? worstOf([granted, judge(role, ["receives"], () => pass)]) : granted;
      },
      (agent, role) => {
        if (mark(role) === "not-receiving") return "yes";
        const may = context.facts.permissions.satisfies(agent, demand);
        if (may === "no") return "yes";
        return may === "unknown" || mark(role) === "unread" ? "unknown" : "no";
      },
    );
  },
);

const NOT_RECEIVING: Text = { zh: "被设为不接待", en: "is marked as not receiving" };

const lacks = (missing: readonly (readonly string[])[]): Text => ({
  zh: `缺少权限：${missing.map((anyOf) => anyOf.join(" 或 ")).join("、")}`,
  en: `lacks ${missing.map((anyOf) => anyOf.join(" or ")).join(", ")}`,
});
