import { couldNotRead, judge, pass, unknown } from "../../judge";
import { defineRule, type Outcome } from "../../rule";
import { targetEnds, type TargetEnd } from "../../target-end";
import type { Text } from "../../text";
import { absent, read } from "../../value";

export const assignsToAbsent = defineRule(
  {
    id: "routing/assigns-to-absent",
    version: 2,
    severity: "blocker",
    severityReason: {
      zh: "对话被分配给不存在的人，之后不会再有人接手。",
      en: "The conversation is given to somebody who is not there, and nobody else takes it.",
    },
    title: {
      pass: { zh: "自动化规则的分配对象都有效", en: "Every rule assigns to people who are there" },
      fail: { zh: "自动化规则分配给了不在的人", en: "Rule assigns to somebody who is not there" },
    },
    why: {
      zh: "规则把新对话直接指定给离职的客服、没有人的团队，或不做自动分配的团队。对话有了归属，平台就不再分配给其他人。",
      en: "A rule gives conversations to an agent who left, to an empty team or to one without automatic assignment. Once owned, a conversation is not offered to others.",
    },
    remediation: { zh: "修改规则的分配对象。", en: "Change the target of the rule." },
    message: {
      zh: "自动化规则「{subject}」把对话分配给「{target}」：{reason}。",
      en: "Automation rule “{subject}” assigns conversations to “{target}”: {reason}.",
    },
    requirements: ["S-34"],
    platforms: ["chatwoot"],
    needs: { automationRules: "any", agents: "complete", groups: "complete", memberships: "complete" },
  },
  (context) => {
    const endOf = targetEnds(context);
    const groups = new Map(context.rows("groups").map((group) => [group.id, group]));
    const assignedTo = (kind: string, id: string): TargetEnd | null => {
      if (kind === "assign-agent") return endOf({ kind: "agent", id });
      if (kind !== "assign-group") return null;
      const group = groups.get(id);
      const auto = read<boolean>(group ? group.autoAssign : absent);
      if (!group || !("value" in auto) || auto.value) {
        const end = endOf({ kind: "group", id });
        if (auto.state !== "unreadable" || end.state !== "alive") return end;
        return { ...end, state: "unknown", reason: couldNotRead(["autoAssign"], [auto.reason]) };
      }
      const evidence = [context.evidence("groups", group, "autoAssign")];
      return { state: "dead", name: group.name, reason: UNASSIGNED, evidence };
    };
    return context.each("automationRules", (rule) =>
      judge(rule, ["active"], ({ active }) => {
        if (!active) return "skip";
        return judge(rule, ["actions"], ({ actions }): Outcome => {
          const ends = actions.flatMap(({ kind, targetId }) => {
            const end = targetId === undefined ? null : assignedTo(kind, targetId);
            return end ? [end] : [];
          });
          for (const end of ends) {
            if (end.state !== "dead") continue;
            const params = { target: end.name, reason: end.reason };
            return { verdict: "fail", fields: ["actions"], params, evidence: end.evidence };
          }
          for (const end of ends) if (end.state === "unknown") return unknown(["actions"], end.reason);
          return pass;
        });
      }),
    );
  },
);

const UNASSIGNED: Text = {
  zh: "该团队未开启自动分配",
  en: "the team has automatic assignment switched off",
};
