import { COVER_NEEDS } from "../../cover";
import { judge, skip } from "../../judge";
import { judgeHeldRoles } from "../../judge-held-roles";
import { nameList } from "../../name-list";
import { permissionNames } from "../../permission-names";
import { covers } from "../../permissions";
import { defineRule } from "../../rule";
import { known } from "../../value";

/** Only a deny that takes away a right somebody was granted; a deny on its own changes nothing. */
export const denyBesideAllow = defineRule(
  {
    id: "role/deny-beside-allow",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "排除权限优先于授权，客服页面拒绝访问。",
      en: "The exclude entry wins, and the operator's page refuses.",
    },
    title: {
      pass: { zh: "没有排除权限抵消接待授权", en: "No exclude entry cancels a grant for reception" },
      fail: { zh: "排除权限抵消了接待授权", en: "Exclude entry cancels a grant for reception" },
    },
    why: {
      zh: "客服已获得接待权限，但另有一条排除权限将其抵消。接口和在线状态看起来都正常，客服页面却打不开对话，只有把授权和排除放在一起看才能发现。",
      en: "The agents are granted the right, but an exclude entry takes it away. The API and the online status look fine while the page refuses; only grant and exclude side by side show it.",
    },
    remediation: { zh: "删除排除（禁止）权限条目。", en: "Remove the exclude entry." },
    message: {
      zh: "角色「{subject}」排除了 {permissions}，{agents}虽有授权，仍无法接待。",
      en: "Role “{subject}” excludes {permissions}, so {agents} cannot receive although granted the right.",
    },
    requirements: ["S-14"],
    platforms: ["livehelperchat"],
    needs: {
      roles: "any",
      agents: "any",
      roleGroups: "optional",
      permissions: "optional",
      ...COVER_NEEDS,
    },
  },
  (context) => {
    const { combine, open, reply } = context.semantics.permissions;
    const needed = [...new Set([...open, ...reply].flat())];
    const nameOf = permissionNames(context);
    return judgeHeldRoles(
      context,
      (role) => {
        if (combine !== "deny-overrides") return skip;
        return judge(role, ["grants"], ({ grants }) => {
          const denies = grants.filter(({ effect }) => effect === "deny");
          const denied = needed.filter((id) => denies.some(({ permission }) => covers(permission, id)));
          if (denied.length === 0) return "pass";
          return { fail: { permissions: nameList(denied.map(nameOf), "项") } };
        });
      },
      (agent, role) => {
        const derivations = needed.map((id) => context.facts.permissions.effective(agent, id).derivation);
        const own = derivations.filter((steps) =>
          steps.some((step) => step.roleId === role.id && step.effect === "deny" && step.counted),
        );
        if (own.some((steps) => steps.some(({ note }) => note === "overridden-by-deny"))) return "yes";
        const unread = known(role.grants) === undefined || !context.facts.permissions.held(agent).complete;
        return unread ? "unknown" : "no";
      },
    );
  },
);
