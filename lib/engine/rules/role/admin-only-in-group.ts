import { COVER_NEEDS, coverage } from "../../cover";
import { pass, skip, unknown } from "../../judge";
import { judgeActivePerson } from "../../person";
import { defineRule } from "../../rule";
import { isUnreadable, known } from "../../value";

/** Counts only accounts somebody put there; the platform's own default group holds administrators without harm. */
export const adminOnlyInGroup = defineRule(
  {
    id: "role/admin-only-in-group",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "该账号进不了工作台，却被算作接待人手。",
      en: "The account never enters the workbench, yet is counted as cover.",
    },
    title: {
      pass: { zh: "分组成员均可使用工作台", en: "Every group member may use the workbench" },
      fail: { zh: "仅可使用管理端的账号在接待分组中", en: "Admin-site-only account counted in a group" },
    },
    why: {
      zh: "只有管理员角色的账号只能使用管理端，进不了工作台。把它加入接待分组，人数看起来足够，实际上它永远不会接待。",
      en: "An account with only the administrator's role uses the admin site and never the workbench. In a reception group it fills the list and serves nobody.",
    },
    remediation: {
      zh: "增加工作台角色或移出分组。",
      en: "Add the workbench role or remove from the group.",
    },
    message: {
      zh: "账号「{subject}」只能使用管理端，却在接待分组或排班中。",
      en: "The account “{subject}” may only use the admin site, yet it is in a reception group or on a roster.",
    },
    requirements: ["S-14"],
    platforms: ["tencent-desk"],
    needs: { agents: "any", roles: "any", roleGroups: "optional", ...COVER_NEEDS },
  },
  ({ each, facts, evidence }) => {
    const cover = coverage(facts);
    return each("agents", (agent) =>
      judgeActivePerson(agent, () => {
        const { held, complete } = facts.permissions.held(agent);
        const roles = held.filter(({ enabled }) => enabled !== "no").map(({ role }) => role);
        if (roles.length === 0) return complete ? skip : unknown(["roleIds"], ROLES_UNREAD);
        const perhaps = roles.filter(({ adminSiteOnly }) => isUnreadable(adminSiteOnly));
        const only = roles.filter(({ adminSiteOnly }) => known(adminSiteOnly) === true);
        if (only.length + perhaps.length < roles.length) return pass;
        const found = cover(agent);
        if (found.state === "spare" || found.state === "default") return skip;
        if (perhaps.length > 0 || !complete) return unknown(["roleIds"], ROLES_UNREAD);
        if (found.state === "unknown") return unknown(["roleIds"], found.reason);
        const shown = only.map((role) => evidence("roles", role, "adminSiteOnly"));
        return { verdict: "fail", fields: ["roleIds"], evidence: [...shown, ...found.evidence] };
      }),
    );
  },
);

const ROLES_UNREAD = {
  zh: "未能读取该账号的全部角色，或角色能否使用工作台",
  en: "Not every role of the account, or not whether it may use the workbench, could be read",
};
