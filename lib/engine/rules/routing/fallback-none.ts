import { fail, judge } from "../../judge";
import { judgeRoutes } from "../../judge-routes";
import { defineRule } from "../../rule";
import { isUnreadable, known } from "../../value";

export const fallbackNone = defineRule(
  {
    id: "routing/fallback-none",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "指定的客服或分组一旦无法接待，顾客就只能看到留言表单。",
      en: "As soon as the named agent or group cannot serve, customers only get the message form.",
    },
    title: {
      pass: { zh: "指定分配失败时都有人接手", en: "Somebody steps in whenever a named target cannot serve" },
      fail: { zh: "指定分配失败后不再转给任何人", en: "Nobody steps in when the named target cannot serve" },
    },
    why: {
      zh: "接入代码指定了客服或分组，又把 fallback 设为 1。只要指定对象离线、隐身或已满，即使其他客服空闲，顾客也进不了对话。",
      en: "The site code names an agent or group and sets fallback to 1. When that target is offline, hidden or full, the customer gets no conversation even though others are free.",
    },
    remediation: {
      zh: "将 fallback 设为 2 或 3。",
      en: "Use fallback 2 (inside the group) or 3 (whole enterprise).",
    },
    message: {
      zh: "渠道「{subject}」指定了接待对象，但 fallback 为 1：对方无法接待时，顾客只能留言。",
      en: "Channel “{subject}” names who serves and sets fallback 1: when they cannot serve, customers only get the form.",
    },
    requirements: ["S-34"],
    platforms: ["meiqia"],
    needs: { channels: "any", routing: "any" },
  },
  (context) =>
    judgeRoutes(context, (route) =>
      judge(route, ["fallback"], ({ fallback }) => {
        if (fallback !== "none") return "pass";
        // One known target is enough; without any, fallback has nothing to act on.
        if (known(route.agentToken)) return fail(["fallback", "agentToken"]);
        if (known(route.groupToken)) return fail(["fallback", "groupToken"]);
        return judge(route, ["targets"], ({ targets }) => {
          if (targets.length > 0) return fail(["fallback", "targets"]);
          const unread = (["agentToken", "groupToken"] as const).find((field) => isUnreadable(route[field]));
          return unread ? judge(route, [unread], () => "skip") : "skip";
        });
      }),
    ),
);
