import { coverage } from "../../cover";
import { judge, pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { judgeActivePerson } from "../../person";
import { sectionGap } from "../../proof/section-gap";
import { defineRule } from "../../rule";
import { ledgerOf } from "../../snapshot";
import { known } from "../../value";

/**
 * Not every account needs a group: viewers without a seat, administrators, people whose roles cannot take
 * conversations and people a channel names directly are left alone, unless a roster plans them in.
 */
export const noGroup = defineRule(
  {
    id: "agent/no-group",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "按分组分配的对话永远不会到达该客服。",
      en: "Conversations given to groups never reach the agent.",
    },
    title: {
      pass: { zh: "应接待的客服都在分组中", en: "Everybody meant to receive is in a group" },
      fail: { zh: "客服不在任何分组中", en: "Agent in no group" },
    },
    why: {
      zh: "渠道把对话交给分组，再由分组分给成员。不属于任何分组的客服，即使在线也等不到顾客。",
      en: "Channels hand conversations to groups and groups to their members. An agent in no group waits online for customers who never come.",
    },
    remediation: { zh: "将客服加入接待分组。", en: "Add the agent to a reception group." },
    message: {
      zh: "客服「{subject}」可以接待，但不在任何分组中。",
      en: "Agent “{subject}” could receive, but belongs to no group.",
    },
    requirements: ["S-13"],
    platforms: ["meiqia", "chatwoot", "intercom", "livehelperchat"],
    needs: {
      agents: "any",
      memberships: "complete",
      roles: "optional",
      roleGroups: "optional",
      routing: "optional",
      hours: "optional",
    },
    where: { meiqia: MEIQIA_SCREENS.agents },
  },
  ({ each, rows, facts, semantics, evidence, ledger }) => {
    const grouped = new Set(rows("memberships").map(({ agentId }) => agentId));
    const rostered = new Map(
      rows("hours")
        .filter(({ purpose, enabled }) => purpose === "roster" && known(enabled) !== false)
        .flatMap((row) => row.subjects.map(({ id }) => [id, row] as const)),
    );
    const rosterGap =
      ["partial", "unavailable"].includes(ledger("hours").status) && sectionGap(facts.snapshot, "hours");
    const cover = coverage(facts);
    const { open, reply } = semantics.permissions;
    return each("agents", (agent) =>
      judgeActivePerson(agent, () => {
        if (grouped.has(agent.id) || known(agent.everywhere) === true) return pass;
        if (semantics.membership.none !== "nothing") return skip;
        const shift = rostered.get(agent.id);
        if (shift) {
          return { verdict: "fail", fields: ["id"], evidence: [evidence("hours", shift, "subjects")] };
        }
        const found = cover(agent);
        const { held } = facts.permissions.held(agent);
        const may = facts.permissions.satisfies(agent, [...open, ...reply]);
        const exempt =
          found.state === "named" ||
          known(agent.seat) === false ||
          may === "no" ||
          held.some(({ role }) => known(role.highPrivilege) === true);
        if (exempt) return rosterGap ? unknown([], rosterGap) : skip;
        if (found.state === "unknown") return unknown([], found.reason);
        if (may === "unknown") {
          const { status } = ledgerOf(facts.snapshot, "roles");
          return unknown(
            ["roleIds"],
            status === "complete" ? MAY_RECEIVE_UNKNOWN : sectionGap(facts.snapshot, "roles"),
          );
        }
        return judge(agent, ["id"], () => "fail");
      }),
    );
  },
);

const MAY_RECEIVE_UNKNOWN = {
  zh: "该客服的权限无法判断，不确定是否应接待",
  en: "What the agent may do cannot be told, so neither can whether it is meant to receive",
};
