import { judgeInUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const manualInitNever = defineRule(
  {
    id: "channel/manual-init-never",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "插件永远不会启动，页面上没有任何入口。",
      en: "The plugin never starts, so the page has no entrance.",
    },
    title: {
      pass: { zh: "手动初始化的插件都会调用 init", en: "Every manually started plugin is started" },
      fail: { zh: "插件设为手动初始化，却从未调用 init", en: "Plugin waits for a call that never comes" },
    },
    why: {
      zh: "接入代码中的 manualInit 会让插件等待网站调用 init。改版时删掉这次调用，插件就会一直等下去，页面上也不会报错。",
      en: "With manualInit the plugin waits for the site to call init. If a redesign drops that call, it waits for ever and shows no error.",
    },
    remediation: { zh: "调用 init 初始化，或去掉 manualInit。", en: "Call init, or remove manualInit." },
    message: {
      zh: "渠道「{subject}」设为手动初始化，但页面从未调用 init，插件不会启动。",
      en: "Channel “{subject}” is set to manual start, but the page never calls init; the plugin does not start.",
    },
    requirements: ["S-22"],
    platforms: ["meiqia"],
    needs: { channels: "any" },
  },
  ({ each }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () =>
        judge(channel, ["kind"], ({ kind }) => {
          if (kind !== "website") return "skip";
          return judge(channel, ["manualInit"], ({ manualInit }) => {
            if (!manualInit) return "pass";
            return judge(channel, ["manualInit", "initCalled"], ({ initCalled }) =>
              initCalled ? "pass" : "fail",
            );
          });
        }),
      ),
    ),
);
