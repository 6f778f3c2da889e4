import { judge } from "../../judge";
import { judgeRoutes } from "../../judge-routes";
import { defineRule } from "../../rule";

export const agentOverridesGroup = defineRule(
  {
    id: "routing/agent-overrides-group",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "分组被忽略，对话集中到一名客服身上。",
      en: "The group is ignored and the load falls on one agent.",
    },
    title: {
      pass: { zh: "没有同时指定客服与分组的接入代码", en: "No site code names an agent and a group at once" },
      fail: { zh: "接入代码同时指定了客服与分组", en: "Site code names an agent and a group" },
    },
    why: {
      zh: "只要写了 agentToken，groupToken 就会被忽略。看上去对话由整个分组接待，实际只落到一名客服身上。",
      en: "As soon as agentToken is given, groupToken is ignored. It looks as if a group served, while everything goes to one agent.",
    },
    remediation: { zh: "仅保留 groupToken。", en: "Keep only the group token." },
    message: {
      zh: "渠道「{subject}」同时设置了 agentToken 与 groupToken，分组不会生效。",
      en: "Channel “{subject}” sets agentToken and groupToken; the group has no effect.",
    },
    requirements: ["S-22"],
    platforms: ["meiqia"],
    needs: { channels: "any", routing: "any" },
  },
  (context) =>
    judgeRoutes(context, (route) =>
      judge(route, ["agentToken", "groupToken"], ({ agentToken, groupToken }) =>
        agentToken.trim() !== "" && groupToken.trim() !== "" ? "fail" : "pass",
      ),
    ),
);
