import { judge, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { permissionNames } from "../../permission-names";
import { covers } from "../../permissions";
import { judgeActivePerson } from "../../person";
import { sectionGap } from "../../proof/section-gap";
import { defineRule } from "../../rule";
import type { Text } from "../../text";
import { isUnreadable, known } from "../../value";

/** Rights beyond the duties matter only where they reach beyond reception; a harmless extra right is no mismatch. */
export const dutyMismatch = defineRule(
  {
    id: "role/duty-mismatch",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "权限与实际工作不符，该做的做不了，或能做不该做的。",
      en: "Role and real work do not fit: something needed is missing or something risky is allowed.",
    },
    title: {
      pass: { zh: "权限与申报的职责一致", en: "Permissions match the declared duties" },
      fail: { zh: "权限与申报的职责不一致", en: "Permissions differ from the declared duties" },
    },
    why: {
      zh: "职责写明了这个岗位需要哪些权限。缺少的会妨碍接待，多出的敏感权限则带来误操作和数据风险。",
      en: "The duty list says what the job needs. What is missing hinders reception; sensitive rights beyond it invite mistakes and data leaks.",
    },
    remediation: {
      zh: "使角色权限与实际职责一致。",
      en: "Align the role with the duty list.",
    },
    message: {
      zh: "客服「{subject}」的权限与职责不一致：{difference}。",
      en: "The permissions of “{subject}” differ from the duties: {difference}.",
    },
    requirements: ["S-14", "S-48"],
    platforms: "any",
    needs: { agents: "any", roles: "any", roleGroups: "optional", permissions: "optional" },
    where: { meiqia: MEIQIA_SCREENS.roles },
  },
  (context) => {
    const { permissions } = context.facts;
    const nameOf = permissionNames(context);
    const listed = context.rows("permissions");
    const sensitive = listed.filter((row) => known(row.sensitive) === true).map(({ id }) => id);
    const perhaps = listed.filter((row) => isUnreadable(row.sensitive)).map(({ id }) => id);
    const unread = ["partial", "unavailable"].includes(context.ledger("permissions").status);
    return context.each("agents", (agent) =>
      judgeActivePerson(agent, () =>
        judge(agent, ["duties"], ({ duties }) => {
          const state = (id: string) => permissions.effective(agent, id).state;
          const missing = duties.filter((id) => state(id) === "denied");
          const beyond = (id: string) => !duties.some((duty) => covers(duty, id));
          const excess = sensitive.filter((id) => state(id) === "allowed" && beyond(id));
          if (missing.length > 0 || excess.length > 0) {
            const roles = permissions.held(agent).held.map(({ role }) => role);
            return {
              verdict: "fail",
              fields: ["duties", "roleIds"],
              params: { difference: describe(missing.map(nameOf), excess.map(nameOf)) },
              evidence: [...new Set(roles)].map((role) => context.evidence("roles", role, "grants")),
            };
          }
          const blurred =
            [...duties, ...sensitive].some((id) => state(id) === "unknown") ||
            perhaps.some((id) => state(id) !== "denied" && beyond(id));
          if (blurred) return unknown(["duties", "roleIds"], RIGHTS_UNREAD);
          return unread ? unknown(["duties"], sectionGap(context.facts.snapshot, "permissions")) : "pass";
        }),
      ),
    );
  },
);

function describe(missing: readonly string[], excess: readonly string[]): Text {
  const zh = [
    missing.length > 0 ? `缺少${missing.join("、")}` : "",
    excess.length > 0 ? `多出敏感权限${excess.join("、")}` : "",
  ];
  const en = [
    missing.length > 0 ? `missing ${missing.join(", ")}` : "",
    excess.length > 0 ? `sensitive rights beyond them: ${excess.join(", ")}` : "",
  ];
  return { zh: zh.filter(Boolean).join("；"), en: en.filter(Boolean).join("; ") };
}

const RIGHTS_UNREAD = {
  zh: "未能确定该客服的部分权限",
  en: "Some of the agent's permissions could not be told",
};
