import type { Evidence } from "../../finding";
import { failShownBy, pass, skip, unknown } from "../../judge";
import { permissionColumns } from "../../permission-columns";
import { covers } from "../../permissions";
import type { SeparationRule } from "../../policy";
import { defineRule, type Outcome, type RuleContext } from "../../rule";
import type { Agent } from "../../sections/people";
import { type SeparationBreach, separationBreaches } from "../../separation";
import { fill, type Text } from "../../text";
import { known } from "../../value";

export const separationBreach = defineRule(
  {
    id: "role/separation-breach",
    version: 1,
    severity: "info",
    severityReason: {
      zh: "不影响接待，但违背本公司的职责分离要求，审计时需要说明。",
      en: "Reception is not touched, but your organisation's separation of duties is, and an audit will ask.",
    },
    title: {
      pass: {
        zh: "没有人同时拥有应当分离的职责",
        en: "Nobody holds duties together that have to be separate",
      },
      fail: { zh: "同一人拥有应当分离的职责", en: "Somebody holds duties together that have to be separate" },
    },
    why: {
      zh: "本公司规定这些职责不能由同一人承担。权限可能来自几个各自合理的角色，合在一起才违规。",
      en: "Your organisation decided that nobody does both. Each of the roles may be sound; only together they are not.",
    },
    remediation: {
      zh: "在权限页查看此人每项权限的来源，收回其中一个角色或权限；确有需要时登记风险豁免。",
      en: "See on the permissions page where each permission comes from and take one role or permission away, or accept the risk with a reason.",
    },
    message: {
      zh: "「{subject}」同时拥有应当分离的职责：{duties}。",
      en: "“{subject}” holds duties together that have to be separate: {duties}.",
    },
    requirements: ["S-14"],
    platforms: "any",
    needs: { agents: "any", roles: "any", roleGroups: "optional", permissions: "optional" },
  },
  (context) => {
    const { each, whole, facts, policy } = context;
    if (policy.separation.length === 0) return [];
    const columns = new Set(permissionColumns(facts.snapshot).map(({ id }) => id));
    const lost = (rule: SeparationRule) =>
      [...rule.left.permissions, ...rule.right.permissions].filter((id) => !columns.has(id));
    const rules = policy.separation.filter((rule) => lost(rule).length === 0);
    const breaches = new Map<string, SeparationBreach[]>();
    for (const breach of separationBreaches(facts, rules))
      breaches.set(breach.agentId, [...(breaches.get(breach.agentId) ?? []), breach]);
    const people = each("agents", (agent) =>
      judgePerson(context, agent, rules, breaches.get(agent.id) ?? []),
    );
    const gone = policy.separation.flatMap((rule) => {
      const [first] = lost(rule);
      if (first === undefined) return [];
      return whole(unknown([], fill(NOT_THERE, { rule: rule.name, permission: first }))).slice(0, 1);
    });
    return [...people, ...gone.slice(0, 1)];
  },
);

function judgePerson(
  context: RuleContext,
  agent: Agent,
  rules: readonly SeparationRule[],
  breaches: readonly SeparationBreach[],
): Outcome {
  const state = known(agent.state);
  if (rules.length === 0 || (state !== undefined && state !== "active")) return skip;
  const held = breaches.filter((breach) => breach.state === "held");
  if (held.length > 0) {
    const names = rules.filter(({ id }) => held.some(({ ruleId }) => ruleId === id)).map(({ name }) => name);
    const permissions = held.flatMap(({ left, right }) => [...left, ...right]);
    return failShownBy(sourcesOf(context, agent, new Set(permissions)), { duties: listed(names) });
  }
  return breaches.length > 0 ? unknown([], UNREAD) : pass;
}

/** The roles a person holds, and the grants of those that give one of the permissions. */
function sourcesOf(
  { facts, evidence }: RuleContext,
  agent: Agent,
  permissions: ReadonlySet<string>,
): Evidence[] {
  const { held } = facts.permissions.held(agent);
  const roles = new Map(held.map(({ role }) => [role.id, role]));
  const giving = [...roles.values()].filter(({ grants }) =>
    (known(grants) ?? []).some(({ permission }) =>
      [...permissions].some((asked) => covers(permission, asked)),
    ),
  );
  return [evidence("agents", agent, "roleIds"), ...giving.map((role) => evidence("roles", role, "grants"))];
}

const listed = (names: readonly string[]): Text => ({ zh: names.join("、"), en: names.join(", ") });

const UNREAD: Text = {
  zh: "此人的部分角色或权限未能读取",
  en: "Some of this person's roles or permissions could not be read",
};
const NOT_THERE: Text = {
  zh: "职责分离规则「{rule}」用到的权限 {permission} 已不在快照中，请修改规则",
  en: "The separation rule “{rule}” names the permission {permission}, which the snapshot no longer has; edit the rule",
};
