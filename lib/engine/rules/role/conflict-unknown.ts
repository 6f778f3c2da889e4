import { COVER_NEEDS } from "../../cover";
import { pass, skip, unknown } from "../../judge";
import { judgeCountedPeople } from "../../judge-counted-people";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { nameList } from "../../name-list";
import { permissionNames } from "../../permission-names";
import { defineRule } from "../../rule";

/** Two roles that agree on reception are harmless, and one role cannot disagree with itself. */
export const conflictUnknown = defineRule(
  {
    id: "role/conflict-unknown",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "客服可能可以接待，也可能不行，结果无法事先判断。",
      en: "The agent may or may not be able to receive; nobody can tell beforehand.",
    },
    title: {
      pass: { zh: "每名客服的角色对接待权限的规定一致", en: "Each agent's roles agree on reception" },
      fail: { zh: "客服的多个角色权限不一致", en: "An agent's roles disagree on reception" },
    },
    why: {
      zh: "该客服同时持有多个角色，对接待权限的规定不一致，而平台没有公布多个角色如何合并，最终能否接待无法推断。",
      en: "The agent holds several roles that differ on what reception needs, and the platform does not say how roles combine, so the result cannot be derived.",
    },
    remediation: {
      zh: "每个账号只保留一个角色或人工验证。",
      en: "Leave one role per account or test by hand.",
    },
    message: {
      zh: "客服「{subject}」的角色（{roles}）对{permissions}的规定不一致。",
      en: "The roles of “{subject}” ({roles}) disagree on {permissions}.",
    },
    requirements: ["S-14"],
    platforms: ["meiqia"],
    needs: {
      agents: "any",
      roles: "any",
      roleGroups: "optional",
      permissions: "optional",
      ...COVER_NEEDS,
    },
    where: { meiqia: MEIQIA_SCREENS.roles },
  },
  (context) => {
    const { combine, open, reply } = context.semantics.permissions;
    const needed = [...new Set([...open, ...reply].flat())];
    const nameOf = permissionNames(context);
    return judgeCountedPeople(context, (agent) => {
      if (combine !== "unknown") return skip;
      const effects = needed.map((id) => ({ id, effect: context.facts.permissions.effective(agent, id) }));
      const disputed = effects.filter(({ effect }) => effect.missing === "roles-disagree");
      if (disputed.length > 0) {
        const roles = context.facts.permissions.held(agent).held.map(({ role }) => role);
        return {
          verdict: "fail",
          fields: ["roleIds"],
          params: {
            roles: nameList(
              roles.map(({ name }) => name),
              "个",
            ),
            permissions: nameList(
              disputed.map(({ id }) => nameOf(id)),
              "项",
            ),
          },
          evidence: roles.map((role) => context.evidence("roles", role, "grants")),
        };
      }
      const unread = effects.some(({ effect }) => effect.missing !== null);
      return unread ? unknown(["roleIds"], ROLES_UNREAD) : pass;
    });
  },
);

const ROLES_UNREAD = {
  zh: "未能读取该客服的全部角色及其权限",
  en: "Not every role of the agent, or not what it grants, could be read",
};
