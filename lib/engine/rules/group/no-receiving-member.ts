import { judgeUsedGroups, USE_NEEDS } from "../../group-use";
import { pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { isPerson } from "../../person";
import { defineRule } from "../../rule";
import { shutReason } from "../../shut-reason";
import { standingOf, surelyCan } from "../../standing";
import type { Agent } from "../../sections/people";
import type { Text } from "../../text";

/** Judges by configuration alone: people who are merely offline tonight could still receive. */
export const noReceivingMember = defineRule(
  {
    id: "group/no-receiving-member",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "分组有人却没有一个能接待，对话进来后无人处理。",
      en: "The group is filled and dead: nobody in it can take a conversation.",
    },
    title: {
      pass: { zh: "每个分组至少有一名成员可接待", en: "Every group has a member who can receive" },
      fail: { zh: "分组内没有一名成员可接待", en: "No member of the group can receive" },
    },
    why: {
      zh: "从名单看分组有人值守，但逐一检查账号、权限、服务上限等条件后，没有一名成员能够接待。",
      en: "The list looks staffed, but when account, rights, limit and the rest are checked one by one, not a single member can receive.",
    },
    remediation: { zh: "修复至少一名成员（见明细）。", en: "Fix at least one member (see details)." },
    message: {
      zh: "分组「{subject}」的 {members} 名成员都无法接待：{reasons}。",
      en: "None of the {members} members of “{subject}” can receive: {reasons}.",
    },
    requirements: ["S-13", "S-14"],
    platforms: "any",
    needs: {
      groups: "any",
      memberships: "complete",
      agents: "complete",
      roles: "optional",
      roleGroups: "optional",
      agentPush: "optional",
      ...USE_NEEDS,
    },
    where: { meiqia: MEIQIA_SCREENS.agents },
  },
  (context) => {
    const { facts, rows } = context;
    return judgeUsedGroups(context, (group, use) => {
      const column = facts.reach.columnOf(group.id);
      if (use.state === "used" && surelyCan(facts, column, 1, isPerson)) return pass;
      const hasPeople = column.places.some((place) => isPerson(facts.people.agents[place] as Agent));
      if (!hasPeople) return skip;
      if (use.state !== "used") return use.state === "unused" ? skip : unknown(["id"], use.reason);
      const members = facts.reach.membersOf(group.id).filter(({ agent }) => isPerson(agent));
      const channels = rows("channels").filter(({ id }) => use.channels.includes(id));
      const standings = members.map(({ agent, membership }) => {
        const candidate = { agent, memberships: [membership], groupIds: [group.id], direct: false };
        const all = channels.map((channel) => standingOf(facts, channel, candidate));
        const best =
          all.find(({ state }) => state === "open") ?? all.find(({ state }) => state === "unknown") ?? all[0];
        return { agent, best };
      });
      if (standings.some(({ best }) => best?.state === "open")) return pass;
      const gap = standings.find(({ best }) => best?.state === "unknown")?.best?.gaps[0];
      if (gap) return unknown(["id"], gap.reason);
      const shut = standings.flatMap(({ agent, best }) => {
        const [cause] = best?.causes ?? [];
        return cause ? [{ name: agent.name, cause }] : [];
      });
      return {
        verdict: "fail",
        fields: ["id"],
        params: {
          members: members.length,
          reasons: describe(shut.map(({ name, cause }) => ({ name, why: shutReason(cause.ruleId) }))),
        },
        evidence: shut.flatMap(({ cause }) => cause.evidence),
      };
    });
  },
);

/** A few names in the sentence; the evidence holds them all. */
const SHOWN = 5;

function describe(shut: readonly { name: string; why: Text }[]): Text {
  const shown = shut.slice(0, SHOWN);
  const more = shut.length > SHOWN;
  return {
    zh: shown.map(({ name, why }) => `${name}（${why.zh}）`).join("、") + (more ? "等" : ""),
    en: shown.map(({ name, why }) => `${name} (${why.en})`).join(", ") + (more ? " and others" : ""),
  };
}
