import { fail, pass, skip, unknown } from "../../judge";
import { nameList } from "../../name-list";
import { sectionGap } from "../../proof/section-gap";
import { defineRule, type Judgement, type RuleContext } from "../../rule";
import { SECTION_TITLES } from "../../section-titles";
import type { Membership } from "../../sections/people";

/** Whoever is in a group must be in the list of people, and so must the group: both come from one pull. */
export const inconsistent = defineRule(
  {
    id: "connector/inconsistent",
    version: 1,
    severity: "info",
    severityReason: {
      zh: "不影响接待，但两份列表不一致，判断可能有误。",
      en: "Reception is not affected, but with lists that disagree the judgement may be wrong.",
    },
    title: {
      pass: { zh: "成员、客服与分组列表一致", en: "Members, agents and groups agree" },
      fail: { zh: "成员列表与客服或分组列表不一致", en: "Members do not agree with agents or groups" },
    },
    why: {
      zh: "成员列表提到的客服或分组在各自的列表中找不到。通常是拉取期间有人改动了配置，两份列表属于不同时刻。",
      en: "The members name agents or groups that are missing from their own lists. Usually somebody changed the configuration during the pull, and the lists show different moments.",
    },
    remediation: { zh: "重新拉取。", en: "Pull again." },
    message: {
      zh: "「{subject}」提到 {count} 个不存在的编号：{ids}。",
      en: "“{subject}” names {count} ids that do not exist: {ids}.",
    },
    requirements: ["S-17"],
    platforms: ["intercom", "tencent-desk", "chatwoot"],
    needs: { memberships: "any", agents: "any", groups: "any" },
  },
  (context) => [judgeEnds(context, "agents", "agentId"), judgeEnds(context, "groups", "groupId")],
);

function judgeEnds(
  { rows, ledger, evidence, facts }: RuleContext,
  section: "agents" | "groups",
  field: "agentId" | "groupId",
): Judgement {
  const listed = new Set<string>(rows(section).map(({ id }) => id));
  const stray = rows("memberships").filter((row) => !listed.has(row[field]) && row[field] !== EVERY_GROUP);
  const subject = { kind: "memberships" as const, id: section, name: SECTION_TITLES.memberships.zh };
  return { subject, outcome: judgeStray(stray), evidence: [] };

  function judgeStray(strays: readonly Membership[]) {
    if (strays.length === 0) return rows("memberships").length > 0 ? pass : skip;
    if (ledger(section).status !== "complete") return unknown([], sectionGap(facts.snapshot, section));
    const ids = [...new Set(strays.map((row) => row[field]))];
    return {
      ...fail([], { count: ids.length, ids: nameList(ids, "个") }),
      evidence: strays.slice(0, SHOWN).map((row) => evidence("memberships", row, field)),
    };
  }
}

const EVERY_GROUP = "*";
const SHOWN = 20;
