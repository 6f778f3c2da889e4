import { fail, judge, pass, unknown } from "../../judge";
import { judgeRoutes } from "../../judge-routes";
import { sectionGap } from "../../proof/section-gap";
import { defineRule, type Outcome } from "../../rule";
import { targetEnds } from "../../target-end";
import type { Text } from "../../text";

export const choiceListEmpty = defineRule(
  {
    id: "routing/choice-list-empty",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "顾客无论怎么选，都进不了人工接待。",
      en: "Whatever the customer chooses, nobody is reached.",
    },
    title: {
      pass: { zh: "顾客可选的分组中有人接待", en: "Customers can choose a group with people in it" },
      fail: { zh: "可选分组列表为空或全部无人", en: "Choice list is empty or leads to nobody" },
    },
    why: {
      zh: "该渠道由顾客自己选择分组。列表为空，或列表中的分组都没有人、都已停用时，顾客没有任何有效的选项。",
      en: "Here the customer chooses the group. If the list is empty, or all its groups are empty or disabled, no choice works.",
    },
    remediation: { zh: "提供至少一个有人值守的分组。", en: "Offer at least one staffed group." },
    message: {
      zh: "渠道「{subject}」由顾客选择分组，但{problem}。",
      en: "On channel “{subject}” customers choose a group, but {problem}.",
    },
    requirements: ["S-02"],
    platforms: ["tencent-desk", "meiqia"],
    needs: {
      channels: "any",
      routing: "any",
      agents: "optional",
      groups: "optional",
      memberships: "optional",
    },
  },
  (context) => {
    const endOf = targetEnds(context);
    const unread = (["agents", "groups", "memberships"] as const).find(
      (section) => context.ledger(section).status !== "complete",
    );
    return judgeRoutes(context, (route) =>
      judge(route, ["strategy"], ({ strategy }) => {
        if (strategy !== "customer-chooses") return "skip";
        return judge(route, ["choices"], ({ choices }): Outcome => {
          if (choices.length === 0) return fail(["choices"], { problem: EMPTY });
          if (unread) return unknown(["choices"], sectionGap(context.facts.snapshot, unread));
          const ends = choices.map(endOf);
          if (ends.some(({ state }) => state === "alive")) return pass;
          for (const end of ends) if (end.state === "unknown") return unknown(["choices"], end.reason);
          const evidence = ends.flatMap((end) => (end.state === "dead" ? end.evidence : []));
          return { verdict: "fail", fields: ["choices"], params: { problem: NOBODY }, evidence };
        });
      }),
    );
  },
);

const EMPTY: Text = { zh: "可选列表为空", en: "the list is empty" };
const NOBODY: Text = { zh: "列表中的分组都没有可用的客服", en: "no group on the list has an active agent" };
