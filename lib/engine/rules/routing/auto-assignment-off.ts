import { fail, judge, skip } from "../../judge";
import { judgeRoutes } from "../../judge-routes";
import { defineRule } from "../../rule";
import type { Routing } from "../../sections/channels";
import { isAbsent, known } from "../../value";

export const autoAssignmentOff = defineRule(
  {
    id: "routing/auto-assignment-off",
    version: 1,
    severity: "silent",
    severityReason: {
      zh: "消息已到达，但没有分配给任何人，也没有人收到提醒。",
      en: "The message arrives, is given to nobody, and nobody is told.",
    },
    title: {
      pass: {
        zh: "新对话会自动分配，或有人收到提醒",
        en: "New conversations are assigned, or somebody is told",
      },
      fail: {
        zh: "新对话既不自动分配也无人被提醒",
        en: "New conversations are neither assigned nor announced",
      },
    },
    why: {
      zh: "关闭自动分配后，新对话停在“未分配”列表里。如果没有人开启新对话通知，只有碰巧翻看列表的客服才会发现。",
      en: "With assignment off, new conversations wait in the unassigned list. If nobody is notified, they are found only by chance.",
    },
    remediation: {
      zh: "开启自动分配，或至少为一人开启新对话通知。",
      en: "Turn assignment on, or notify at least one person of new conversations.",
    },
    message: {
      zh: "渠道「{subject}」未开启自动分配，新对话也不会提醒任何人。",
      en: "Channel “{subject}” does not assign new conversations and tells nobody about them.",
    },
    requirements: ["S-02", "S-15"],
    platforms: ["chatwoot", "intercom", "livehelperchat"],
    needs: { channels: "any", routing: "any" },
  },
  (context) =>
    judgeRoutes(context, (route) => {
      const byHand = assignedByHand(route);
      if (byHand) {
        return judge(route, ["notifiesUnassigned"], ({ notifiesUnassigned }) =>
          notifiesUnassigned ? "pass" : fail([byHand, "notifiesUnassigned"]),
        );
      }
      const fields = (["autoAssign", "strategy"] as const).filter((field) => !isAbsent(route[field]));
      return fields.length > 0 ? judge(route, fields, () => "pass") : skip;
    }),
);

/** The setting that is known to leave conversations unassigned. */
function assignedByHand(route: Routing): "autoAssign" | "strategy" | null {
  if (known(route.autoAssign) === false) return "autoAssign";
  return known(route.strategy) === "manual" ? "strategy" : null;
}
