import { judgeUsedGroups, USE_NEEDS } from "../../group-use";
import { pass, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { isPerson } from "../../person";
import { defineRule } from "../../rule";
import { isUnreadable, known } from "../../value";

/** An empty group that nothing leads to waits for better days and harms nobody. */
export const noMembers = defineRule(
  {
    id: "group/no-members",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "进入该分组的顾客没有任何人接待。",
      en: "Customers who end up there meet nobody.",
    },
    title: {
      pass: { zh: "参与分配的分组都有成员", en: "Every group in use has members" },
      fail: { zh: "参与分配的分组没有成员", en: "Group in use has no members" },
    },
    why: {
      zh: "渠道、机器人或规则会把对话交给这个分组，但分组里没有成员，对话没有人可以分配。",
      en: "A channel, a bot or a rule hands conversations to this group, and the group has nobody to give them to.",
    },
    remediation: { zh: "为分组添加成员。", en: "Add members." },
    message: {
      zh: "分组「{subject}」没有成员，分给它的对话无人接待。",
      en: "Group “{subject}” has no members; what is routed there meets nobody.",
    },
    requirements: ["S-13"],
    platforms: ["meiqia", "tencent-desk", "wecom-kf", "chatwoot", "intercom", "livehelperchat"],
    needs: { groups: "any", memberships: "complete", agents: "complete", ...USE_NEEDS },
    where: { meiqia: MEIQIA_SCREENS.agents },
  },
  (context) => {
    const perhapsEverywhere = context
      .rows("agents")
      .some(
        (agent) => isPerson(agent) && known(agent.state) !== "disabled" && isUnreadable(agent.everywhere),
      );
    return judgeUsedGroups(context, (group) => {
      if (context.facts.reach.membersOf(group.id).length > 0) return pass;
      if (perhapsEverywhere) return unknown(["id"], EVERYWHERE_UNREAD);
      return { verdict: "fail", fields: ["id"] };
    });
  },
);

const EVERYWHERE_UNREAD = {
  zh: "未能读取部分客服是否属于所有分组",
  en: "Whether some agents belong to every group could not be read",
};
