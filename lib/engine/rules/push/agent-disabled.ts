import { COVER_NEEDS } from "../../cover";
import { judge } from "../../judge";
import { judgeRowsOfStaff } from "../../judge-rows-of-staff";
import { defineRule } from "../../rule";

/** Told by nothing but the open workbench. Leavers, bots and people nobody counts on may keep push off. */
export const pushAgentDisabled = defineRule(
  {
    id: "push/agent-disabled",
    version: 1,
    severity: "silent",
    severityReason: {
      zh: "消息已到达，但该客服收不到任何推送。",
      en: "The message arrives, and nothing is pushed to the agent.",
    },
    title: {
      pass: { zh: "参与接待的客服均已开启消息推送", en: "Every agent on reception has push switched on" },
      fail: { zh: "客服的消息推送已全部关闭", en: "All push kinds are switched off for an agent" },
    },
    why: {
      zh: "推送全部关闭后，只有正好盯着工作台的人才会发现新消息。客服离开页面或切到其他程序时，顾客会一直等待。",
      en: "With every kind of push off, only somebody who is looking at the workbench notices a new message. Once the agent turns to another window, the customer waits.",
    },
    remediation: { zh: "开启该客服的消息推送。", en: "Turn push on for this agent." },
    message: {
      zh: "客服「{subject}」的消息推送已全部关闭。",
      en: "All push kinds are switched off for agent “{subject}”.",
    },
    requirements: ["S-15"],
    platforms: ["chatwoot", "livehelperchat", "meiqia"],
    needs: { agents: "any", agentPush: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeRowsOfStaff(context, "agentPush", (push) =>
      judge(push, ["enabled"], ({ enabled }) => (enabled ? "pass" : "fail")),
    ),
);
