import { judge } from "../../judge";
import { judgeRoutes } from "../../judge-routes";
import { defineRule } from "../../rule";

export const fallbackAfterInit = defineRule(
  {
    id: "routing/fallback-after-init",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "fallback 设置没有生效，指定对象离线时顾客可能无人接待。",
      en: "The fallback has no effect, so customers may be left alone when the named target is away.",
    },
    title: {
      pass: { zh: "fallback 都在初始化之前设置", en: "Every fallback is set before init" },
      fail: { zh: "fallback 在初始化之后才设置", en: "Fallback set after init" },
    },
    why: {
      zh: "插件只在初始化时读取 fallback。写在 init 之后不会报错，但也不会生效，仍按默认方式处理。",
      en: "The plugin reads fallback when it starts. Set after init it raises no error and has no effect.",
    },
    remediation: { zh: "在初始化前设置 fallback。", en: "Set it before init." },
    message: {
      zh: "渠道「{subject}」在 init 之后才设置 fallback，该设置不会生效。",
      en: "Channel “{subject}” sets fallback after init; it has no effect.",
    },
    requirements: ["S-22"],
    platforms: ["meiqia"],
    needs: { channels: "any", routing: "any" },
  },
  (context) =>
    judgeRoutes(context, (route) =>
      judge(route, ["fallbackAfterInit"], ({ fallbackAfterInit }) => (fallbackAfterInit ? "fail" : "pass")),
    ),
);
